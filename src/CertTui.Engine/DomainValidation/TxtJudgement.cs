namespace CertTui.Engine.DomainValidation;

/// <summary>Weighs what the servers say. The zone's own servers decide; the resolver only shows how far the news has travelled.</summary>
internal static class TxtJudgement
{
    public static IReadOnlyList<Problem> Of(string name, string expected, IReadOnlyList<TxtAnswer> answers)
    {
        var zone = answers.Where(answer => !answer.IsResolver).ToList();
        var resolver = answers.Single(answer => answer.IsResolver);
        if (answers.FirstOrDefault(answer => answer.Alias is not null) is { Alias: { } target })
            return [Cname(name, target, answers.Any(answer => answer.Values.Contains(expected))), .. OfResolverAlone(resolver)];
        if (zone.Count == 0)
            return [Problem.Warning("zone-servers-none", ("name", name)), .. Of(resolver, name, expected)];
        return [.. zone.SelectMany(answer => OfZone(answer, zone, name, expected)), .. OfResolver(resolver, zone, name, expected)];
    }

    // A server that keeps silent is only a warning while another one speaks for the zone.
    private static IEnumerable<Problem> OfZone(TxtAnswer answer, List<TxtAnswer> zone, string name, string expected)
    {
        var isSilent = answer.Problem is { Code: not "dns-not-authoritative" };
        return isSilent && zone.Any(other => other.Problem is null)
            ? [answer.Problem! with { Severity = Severity.Warning }]
            : Of(answer, name, expected);
    }

    private static IEnumerable<Problem> OfResolver(TxtAnswer resolver, List<TxtAnswer> zone, string name, string expected)
    {
        if (resolver.Problem is not null)
            return OfResolverAlone(resolver);
        var isBehind = !resolver.Values.Contains(expected) && zone.Any(answer => answer.Values.Contains(expected));
        return isBehind
            ? [Behind(resolver, name)]
            : [];
    }

    private static Problem Behind(TxtAnswer resolver, string name) => Problem.Warning(
        "dns-behind",
        ("name", name),
        ("server", resolver.Server.ToString()),
        ("seconds", $"{resolver.SecondsToLive}"),
        ("found", Found(resolver)));

    // That this computer's resolver fails is no fault of the zone, unless the zone's signatures are the reason.
    private static IEnumerable<Problem> OfResolverAlone(TxtAnswer resolver) => resolver.Problem switch
    {
        null => [],
        { Code: "dnssec-broken" } broken => [broken],
        var problem => [problem with { Severity = Severity.Warning }],
    };

    private static IEnumerable<Problem> Of(TxtAnswer answer, string name, string expected)
    {
        if (answer.Problem is not null)
            yield return answer.Problem;
        else if (answer.Values.Count == 0)
            yield return Problem.Error("txt-missing", ("name", name), ("server", answer.Server.ToString()));
        else if (!answer.Values.Contains(expected))
            yield return Problem.Error(
                "txt-wrong", ("name", name), ("server", answer.Server.ToString()), ("found", Found(answer)), ("expected", expected));
    }

    private static Problem Cname(string name, string target, bool isFoundBehind) =>
        isFoundBehind
            ? Problem.Warning("txt-cname", ("name", name), ("target", target))
            : Problem.Error("txt-cname", ("name", name), ("target", target));

    private static string Found(TxtAnswer answer) => string.Join("; ", answer.Values);
}
