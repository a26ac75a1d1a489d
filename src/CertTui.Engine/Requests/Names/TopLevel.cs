namespace CertTui.Engine.Requests.Names;

/// <summary>The last label: letters only, at least two, or an A-label (RFC 1123 section 2.1: never all digits).</summary>
internal static class TopLevel
{
    public static void Check(string label, string name, List<Problem> faults)
    {
        if (label.All(char.IsAsciiDigit))
            faults.Add(Problem.Error("top-level-numeric", ("name", name), ("label", label)));
        else if (!label.StartsWith("xn--", StringComparison.Ordinal) && (label.Length < 2 || !label.All(char.IsAsciiLetterLower)))
            faults.Add(Problem.Error("top-level-invalid", ("name", name), ("label", label)));
    }
}
