using System.Formats.Asn1;
using System.Text;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>
/// Names in a form in which equal ones are equal strings (RFC 5280 section 7.1): case, runs of blanks, blanks at the ends and the
/// kind of string do not count.
/// </summary>
internal static class NameKey
{
    public static string Of(ReadOnlyMemory<byte> name) => string.Join('/', Parts(name));

    /// <summary>One string for each relative distinguished name, in the order written.</summary>
    public static IReadOnlyList<string> Parts(ReadOnlyMemory<byte> name)
    {
        var parts = new List<string>();
        var sets = new AsnReader(name, AsnEncodingRules.BER).ReadSequence();
        while (sets.HasData)
            parts.Add(Part(sets.ReadSetOf(skipSortOrderValidation: true)));
        return parts;
    }

    /// <summary>One RelativeDistinguishedName: its attributes in any order.</summary>
    public static string Part(AsnReader set)
    {
        var attributes = new List<string>();
        while (set.HasData)
        {
            var attribute = set.ReadSequence();
            var type = attribute.ReadObjectIdentifier();
            // In hex, so that no value can look like a separator.
            attributes.Add($"{type}={Convert.ToHexString(Encoding.UTF8.GetBytes(Fold(DistinguishedName.ReadText(attribute))))}");
        }
        return string.Join('+', attributes.Order(StringComparer.Ordinal));
    }

    private static string Fold(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
