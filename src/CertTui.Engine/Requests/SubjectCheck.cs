using System.Text;

namespace CertTui.Engine.Requests;

/// <summary>Upper bounds of RFC 5280 appendix A.1 (characters, not bytes), Baseline Requirements section 7.1.4, and the CA's own rules.</summary>
public static class SubjectCheck
{
    /// <summary>Every attribute in order; each problem names its <c>attribute</c>.</summary>
    public static IReadOnlyList<Problem> Check(Subject subject, SubjectRules rules) =>
        [.. Enum.GetValues<SubjectAttribute>().SelectMany(attribute => Check(attribute, subject[attribute], rules))];

    /// <summary>One field; blanks at its ends do not count. Empty where nothing is wrong.</summary>
    public static IReadOnlyList<Problem> Check(SubjectAttribute attribute, string? value, SubjectRules rules)
    {
        var text = (value ?? "").Trim();
        if (text.Length == 0)
            return attribute == SubjectAttribute.OrganizationalUnit ? [] : [Fault("attribute-empty", attribute)];
        return attribute == SubjectAttribute.Country ? CheckCountry(text, rules) : [.. CheckText(attribute, text, rules)];
    }

    public static int Limit(SubjectAttribute attribute) => attribute switch
    {
        SubjectAttribute.Country => 2,
        SubjectAttribute.Locality or SubjectAttribute.State => 128,
        _ => 64,
    };

    private static IReadOnlyList<Problem> CheckCountry(string text, SubjectRules rules)
    {
        if (text.Length != 2 || !text.All(char.IsAsciiLetterUpper))
            return [Fault("country-format", SubjectAttribute.Country, ("value", text))];
        if (!Countries.Contains(text))
            return [Fault("country-unknown", SubjectAttribute.Country, ("value", text))];
        if (rules.Country is not null && rules.Country != text)
            return [Fault("country-not-served", SubjectAttribute.Country, ("value", text), ("wanted", rules.Country))];
        return [];
    }

    private static IEnumerable<Problem> CheckText(SubjectAttribute attribute, string text, SubjectRules rules)
    {
        // An unpaired surrogate is no character and cannot be encoded.
        if (text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar))
            yield return Fault("attribute-control-character", attribute);
        if (text.All(character => character is '.' or '-' or ' '))
            yield return Fault("attribute-only-punctuation", attribute, ("value", text));
        var length = text.EnumerateRunes().Count();
        if (length > Limit(attribute))
            yield return Fault("attribute-too-long", attribute, ("length", $"{length}"), ("limit", $"{Limit(attribute)}"));
        if (rules.AsciiOnly && text.EnumerateRunes().FirstOrDefault(rune => !rune.IsAscii) is var odd && odd != default)
            yield return Fault("attribute-not-ascii", attribute, ("character", odd.ToString()));
        if (rules.FullPlaceNames && IsPlace(attribute) && (text.Count(char.IsLetter) < 3 || text.Contains('.')))
            yield return Problem.Warning("attribute-abbreviation", ("attribute", attribute.ToString()), ("value", text));
    }

    private static bool IsPlace(SubjectAttribute attribute) => attribute is SubjectAttribute.Locality or SubjectAttribute.State;

    private static Problem Fault(string code, SubjectAttribute attribute, params (string, string)[] details) =>
        Problem.Error(code, [("attribute", attribute.ToString()), .. details]);
}
