using System.Formats.Asn1;
using System.Text;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>The choices of GeneralName by their tags (RFC 5280 section 4.2.1.6).</summary>
internal enum GeneralNameKind
{
    Other = 0,
    Email = 1,
    Dns = 2,
    X400 = 3,
    Directory = 4,
    Ediparty = 5,
    Uri = 6,
    Ip = 7,
    RegisteredId = 8,
}

/// <summary>One name of an alternative name or of a name constraint.</summary>
/// <param name="Kind">Which choice.</param>
/// <param name="Content">The bytes inside the tag; for a directory name the whole Name.</param>
internal sealed record GeneralName(GeneralNameKind Kind, byte[] Content)
{
    /// <summary>The content of a DNS name, a mail address or a URI. Other bytes than ASCII are kept as they are, one character each.</summary>
    public string Text => Encoding.Latin1.GetString(Content);

    public bool IsAscii => Content.All(octet => octet is > 0x20 and < 0x7F);

    /// <exception cref="AsnContentException">It is no GeneralName.</exception>
    public static GeneralName Read(AsnReader reader)
    {
        var tag = reader.PeekTag();
        if (tag.TagClass != TagClass.ContextSpecific || tag.TagValue > (int)GeneralNameKind.RegisteredId)
            throw new AsnContentException();
        var content = reader.PeekContentBytes().ToArray();
        reader.ReadEncodedValue();
        return new GeneralName((GeneralNameKind)tag.TagValue, content);
    }

    /// <summary>GeneralNames: one or more.</summary>
    /// <exception cref="AsnContentException">It is no such list, or an empty one.</exception>
    public static IReadOnlyList<GeneralName> ReadAll(AsnReader names)
    {
        var all = new List<GeneralName>();
        do
        {
            all.Add(Read(names));
        }
        while (names.HasData);
        return all;
    }
}
