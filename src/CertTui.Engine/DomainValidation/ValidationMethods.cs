namespace CertTui.Engine.DomainValidation;

/// <summary>A way to prove control of a name.</summary>
/// <param name="Id"><c>website</c> (Baseline Requirements section 3.2.2.4.18), <c>dns</c> (.7) or <c>email</c> (.4).</param>
/// <param name="Exclusion">Why it cannot be chosen; null where it can.</param>
public sealed record ValidationMethod(string Id, Problem? Exclusion)
{
    public bool IsAllowed => Exclusion is null;
}

/// <summary>What Hongkong Post's page offers for a type of certificate (guides hkpost-iis C.dcv, hkpost-exchange C.4).</summary>
public static class ValidationMethods
{
    /// <summary>Since this day non-government registrants prove control of every name.</summary>
    public static readonly DateOnly Begin = new(2026, 3, 15);

    private static readonly string[] Ids = ["dns", "website", "email"];
    private static readonly string[] Types = ["standard", "multi-domain", "wildcard", "ev", "ev-multi-domain"];

    /// <summary>
    /// All three methods, the recommended one first. Exclusions: <c>validation-not-needed</c> (government bodies),
    /// <c>validation-not-yet</c> (date), <c>validation-website-wildcard</c>, <c>validation-email-multi-domain</c>,
    /// <c>validation-email-retired</c> (date); each with method and type.
    /// </summary>
    /// <param name="type">standard, multi-domain, wildcard, ev or ev-multi-domain.</param>
    /// <param name="isGovernment">Government registrants pass validation by.</param>
    /// <param name="date">The day of the submission.</param>
    public static IReadOnlyList<ValidationMethod> For(string type, bool isGovernment, DateOnly date)
    {
        if (!Types.Contains(type))
            throw new ArgumentOutOfRangeException(nameof(type), type, null);
        return [.. Ids.Select(id => new ValidationMethod(id, Exclusion(id, type, isGovernment, date)))];
    }

    private static Problem? Exclusion(string id, string type, bool isGovernment, DateOnly date) => (id, type) switch
    {
        _ when isGovernment => Because("validation-not-needed", id, type),
        _ when date < Begin => Because("validation-not-yet", id, type, ("date", $"{Begin:yyyy-MM-dd}")),
        ("website", "wildcard") => Because("validation-website-wildcard", id, type),
        ("email", "multi-domain" or "ev-multi-domain") => Because("validation-email-multi-domain", id, type),
        ("email", _) when !ConstructedMail.IsAllowed(date) =>
            Because("validation-email-retired", id, type, ("date", $"{ConstructedMail.End:yyyy-MM-dd}")),
        _ => null,
    };

    private static Problem Because(string code, string id, string type, params ReadOnlySpan<(string, string)> details) =>
        Problem.Error(code, [("method", id), ("type", type), .. details]);
}
