namespace CertTui.Engine.Requests;

/// <summary>What a CA allows in a list of names.</summary>
/// <param name="Wildcards">False for EV certificates (EV Guidelines).</param>
/// <param name="WildcardsAmongOthers">False where a wildcard has to stand alone (Hongkong Post multi-domain certificates).</param>
/// <param name="Most">How many names.</param>
public sealed record NameRules(bool Wildcards = true, bool WildcardsAmongOthers = true, int Most = 50)
{
    public static readonly NameRules Ov = new();

    public static readonly NameRules Ev = new(Wildcards: false);

    public static readonly NameRules HongkongPost = new(WildcardsAmongOthers: false);
}

/// <summary>The names of one certificate: the first that was typed is the common name.</summary>
/// <param name="Names">Every name once, in the order typed, refused ones included.</param>
/// <param name="Problems">Those of the single names, then those of the list.</param>
public sealed record NameList(IReadOnlyList<HostNameReading> Names, IReadOnlyList<Problem> Problems)
{
    /// <summary>Characters (X.520 upper bound of commonName).</summary>
    public const int LongestCommonName = 64;

    private static readonly char[] Separators =
        [',', ';', ' ', '\t', '\r', '\n', '\u00A0', '\u3000', '\u3001', '\uFF0C', '\uFF1B'];

    public bool IsAccepted => Names.Count > 0 && Problems.All(problem => problem.Severity != Severity.Error);

    /// <summary>The accepted names in A-label form, as they go into the request.</summary>
    public IReadOnlyList<string> Ascii => [.. Names.Where(name => name.IsAccepted).Select(name => name.Ascii!)];

    /// <summary>The first name; where it is longer than a common name may be, the first that fits; null where none does.</summary>
    public string? CommonName => Ascii.FirstOrDefault(name => name.Length <= LongestCommonName);

    /// <summary>Reads names separated by commas, semicolons, blanks or line ends, in half or full width.</summary>
    public static NameList Read(string typed, NameRules rules)
    {
        var problems = new List<Problem>();
        var names = new List<HostNameReading>();
        foreach (var part in typed.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            var name = HostName.Read(part);
            var duplicate = name.IsAccepted && names.Any(other => other.Ascii == name.Ascii);
            problems.AddRange(duplicate ? [Problem.Info("name-duplicate", ("name", name.Ascii!))] : name.Problems);
            if (!duplicate)
                names.Add(name);
        }
        var list = new NameList(names, problems);
        problems.AddRange(list.CheckList(rules));
        return list;
    }

    private IEnumerable<Problem> CheckList(NameRules rules)
    {
        if (Names.Count == 0)
            yield return Problem.Error("names-none");
        if (Names.Count > rules.Most)
            yield return Problem.Error("names-too-many", ("count", $"{Names.Count}"), ("limit", $"{rules.Most}"));
        foreach (var name in Names.Where(name => name.IsWildcard && name.IsAccepted))
        {
            if (!rules.Wildcards)
                yield return Problem.Error("wildcard-ev", ("name", name.Ascii!));
            else if (!rules.WildcardsAmongOthers && Names.Count > 1)
                yield return Problem.Error("wildcard-among-others", ("name", name.Ascii!));
        }
        if (Ascii is [var first, ..] && CommonName != first)
            yield return CommonName is null
                ? Problem.Error("common-name-too-long", ("name", first), ("length", $"{first.Length}"), ("limit", $"{LongestCommonName}"))
                : Problem.Warning("common-name-replaced", ("name", first), ("used", CommonName), ("limit", $"{LongestCommonName}"));
    }
}
