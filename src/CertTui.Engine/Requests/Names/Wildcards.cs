namespace CertTui.Engine.Requests.Names;

/// <summary>Exactly one star, alone in the left-most label (Baseline Requirements section 1.6.1, wildcard domain name).</summary>
internal static class Wildcards
{
    public static void Check(string name, List<Problem> faults)
    {
        var stars = name.Count(character => character == '*');
        if (stars == 0 || stars == 1 && name.StartsWith("*.", StringComparison.Ordinal))
            return;
        var code = stars > 1 ? "wildcard-several"
            : name.Split('.').Contains("*") ? "wildcard-not-left-most"
            : "wildcard-partial";
        faults.Add(Problem.Error(code, ("name", name)));
    }
}
