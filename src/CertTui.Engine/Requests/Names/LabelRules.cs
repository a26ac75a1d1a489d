namespace CertTui.Engine.Requests.Names;

/// <summary>The rules of one label in ASCII form (RFC 1035 section 2.3.1, RFC 1123 section 2.1, RFC 5890 section 2.3.1).</summary>
internal static class LabelRules
{
    /// <summary>Octets (RFC 1035 section 2.3.4).</summary>
    public const int Longest = 63;

    public static void Check(string label, string name, List<Problem> faults)
    {
        if (label.Length == 0)
            faults.Add(Problem.Error("label-empty", ("name", name)));
        else if (label.Contains('_'))
            faults.Add(Problem.Error("name-underscore", ("name", name), ("label", label)));
        else if (label.FirstOrDefault(character => !IsLetterDigitHyphen(character)) is var odd && odd != default)
            faults.Add(Problem.Error("name-character", ("name", name), ("label", label), ("character", odd.ToString())));
        else if (label[0] == '-' || label[^1] == '-')
            faults.Add(Problem.Error("label-hyphen-edge", ("name", name), ("label", label)));
        else if (label.Length > Longest)
            faults.Add(TooLong(label, name));
        else if (label.Length > 3 && label[2] == '-' && label[3] == '-' && !label.StartsWith("xn--", StringComparison.Ordinal))
            faults.Add(Problem.Error("label-hyphens", ("name", name), ("label", label)));
    }

    public static Problem TooLong(string label, string name) =>
        Problem.Error("label-too-long", ("name", name), ("label", label), ("limit", $"{Longest}"));

    private static bool IsLetterDigitHyphen(char character) =>
        char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-';
}
