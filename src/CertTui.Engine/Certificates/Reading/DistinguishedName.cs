using System.Formats.Asn1;
using System.Text;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>A name as text in the order of RFC 4514 (most specific first), and its single attributes.</summary>
public sealed record DistinguishedName(IReadOnlyList<(string Type, string Value)> Attributes)
{
    private static readonly Dictionary<string, string> ShortNames = new()
    {
        ["2.5.4.3"] = "CN",
        ["2.5.4.4"] = "SN",
        ["2.5.4.5"] = "SERIALNUMBER",
        ["2.5.4.6"] = "C",
        ["2.5.4.7"] = "L",
        ["2.5.4.8"] = "ST",
        ["2.5.4.9"] = "STREET",
        ["2.5.4.10"] = "O",
        ["2.5.4.11"] = "OU",
        ["2.5.4.15"] = "businessCategory",
        ["2.5.4.17"] = "postalCode",
        ["0.9.2342.19200300.100.1.25"] = "DC",
        ["1.2.840.113549.1.9.1"] = "E",
    };

    public string Text => string.Join(",", Attributes.Reverse().Select(attribute => $"{attribute.Type}={Escape(attribute.Value)}"));

    /// <summary>The common name; else the most specific attribute; else empty.</summary>
    public string Shortest => this["CN"] ?? (Attributes.Count > 0 ? Attributes[^1].Value : "");

    public string? this[string type] => Attributes.LastOrDefault(attribute => attribute.Type == type).Value;

    public static DistinguishedName Read(ReadOnlyMemory<byte> der)
    {
        var attributes = new List<(string, string)>();
        var name = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
        while (name.HasData)
        {
            var set = name.ReadSetOf(skipSortOrderValidation: true);
            while (set.HasData)
            {
                var attribute = set.ReadSequence();
                var type = attribute.ReadObjectIdentifier();
                attributes.Add((ShortNames.GetValueOrDefault(type, type), ReadText(attribute)));
            }
        }
        return new DistinguishedName(attributes);
    }

    internal static string ReadText(AsnReader attribute)
    {
        var tag = attribute.PeekTag();
        if (tag.TagClass != TagClass.Universal)
            return Convert.ToHexString(attribute.ReadEncodedValue().Span);
        return (UniversalTagNumber)tag.TagValue switch
        {
            // Read by hand: .NET refuses characters outside the type's set, and real certificates hold them.
            UniversalTagNumber.UTF8String => Encoding.UTF8.GetString(attribute.PeekContentBytes().Span),
            UniversalTagNumber.BMPString => Encoding.BigEndianUnicode.GetString(attribute.PeekContentBytes().Span),
            UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String or UniversalTagNumber.T61String
                or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString =>
                Encoding.Latin1.GetString(attribute.PeekContentBytes().Span),
            _ => Convert.ToHexString(attribute.PeekEncodedValue().Span),
        };
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (",+\"\\<>;=".Contains(character))
                text.Append('\\');
            text.Append(character);
        }
        return text.ToString();
    }
}
