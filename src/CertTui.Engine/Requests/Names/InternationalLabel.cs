using System.Globalization;
using System.Text;

namespace CertTui.Engine.Requests.Names;

/// <summary>One label in both forms (RFC 5890 section 2.3.2.1), mapped by UTS #46.</summary>
internal static class InternationalLabel
{
    private static readonly IdnMapping Idna = new() { UseStd3AsciiRules = true, AllowUnassigned = false };

    /// <summary>Adds the rule that is broken to <paramref name="faults"/>; the label comes back as it was then.</summary>
    public static (string Ascii, string Unicode) Read(string label, string name, List<Problem> faults)
    {
        var lower = label.ToLowerInvariant();
        if (!lower.StartsWith("xn--", StringComparison.Ordinal) && Ascii.IsValid(lower))
        {
            LabelRules.Check(lower, name, faults);
            return (lower, lower);
        }
        if (Encode(lower) is { } ascii && Decode(ascii) is { } unicode && Encode(unicode) == ascii && IdnaCharacters.AllAllowed(unicode))
        {
            LabelRules.Check(ascii, name, faults);
            return (ascii, unicode);
        }
        faults.Add(IsTooLong(lower) ? LabelRules.TooLong(label, name) : Problem.Error("label-idn-invalid", ("name", name), ("label", label)));
        return (lower, lower);
    }

    private static string? Encode(string label)
    {
        try
        {
            return Idna.GetAscii(label).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Decode(string label)
    {
        try
        {
            var unicode = Idna.GetUnicode(label);
            // What decodes to ASCII, or to nothing, was never an A-label.
            return label.StartsWith("xn--", StringComparison.Ordinal) && Ascii.IsValid(unicode) ? null : unicode;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // .NET does not say why it refuses: where every character alone is fine, the whole was too long.
    private static bool IsTooLong(string label) =>
        label.Length > LabelRules.Longest
        || label.Length > 15 && !Ascii.IsValid(label) && label.EnumerateRunes().All(rune => Encode(rune.ToString()) is not null);
}
