using System.Formats.Asn1;
using System.Text;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>The extensions that this program looks at (RFC 5280 section 4.2).</summary>
internal sealed record Extensions
{
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 3);

    private readonly List<string> _criticalUnknown = [];
    private readonly List<Extension> _all = [];

    public bool IsAuthority { get; private set; }

    public int? PathLength { get; private set; }

    public string? SubjectKeyId { get; private set; }

    public string? AuthorityKeyId { get; private set; }

    public IReadOnlyList<string> DnsNames { get; private set; } = [];

    public IReadOnlyList<string>? ExtendedKeyUsage { get; private set; }

    public IReadOnlyList<string> Policies { get; private set; } = [];

    /// <summary>Key usage bits, most significant first: digitalSignature 0x80, keyEncipherment 0x20, keyCertSign 0x04, cRLSign 0x02; null where absent.</summary>
    public int? KeyUsage { get; private set; }

    public IReadOnlyList<string> CriticalUnknown => _criticalUnknown;

    /// <summary>Every extension in the order written, those too whose content nobody here reads; one may be there twice.</summary>
    public IReadOnlyList<Extension> All => _all;

    public Extension? Find(string oid) => _all.Find(extension => extension.Oid == oid);

    public static Extensions Read(AsnReader tbs)
    {
        var extensions = new Extensions();
        while (tbs.HasData)
        {
            if (!tbs.PeekTag().HasSameClassAndValue(ExtensionsTag))
            {
                tbs.ReadEncodedValue();
                continue;
            }
            var list = tbs.ReadSequence(ExtensionsTag).ReadSequence();
            while (list.HasData)
                extensions.Take(list.ReadSequence());
        }
        return extensions;
    }

    private void Take(AsnReader extension)
    {
        var oid = extension.ReadObjectIdentifier();
        var critical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
        var content = extension.ReadOctetString();
        _all.Add(new Extension(oid, critical, content));
        var value = new AsnReader(content, AsnEncodingRules.BER);
        switch (oid)
        {
            case "2.5.29.14": SubjectKeyId = Convert.ToHexString(value.ReadOctetString()); break;
            case "2.5.29.15": KeyUsage = value.ReadBitString(out _) is [var first, ..] ? first : 0; break;
            case "2.5.29.17": DnsNames = ReadDnsNames(value.ReadSequence()); break;
            case "2.5.29.19": ReadBasicConstraints(value.ReadSequence()); break;
            case "2.5.29.32": Policies = ReadPolicies(value.ReadSequence()); break;
            case "2.5.29.35": AuthorityKeyId = ReadAuthorityKeyId(value.ReadSequence()); break;
            case "2.5.29.37": ExtendedKeyUsage = ReadOids(value.ReadSequence()); break;
            default:
                if (critical)
                    _criticalUnknown.Add(oid);
                break;
        }
    }

    private void ReadBasicConstraints(AsnReader value)
    {
        IsAuthority = value.HasData && value.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && value.ReadBoolean();
        if (value.HasData && value.TryReadInt32(out var length))
            PathLength = length;
    }

    private static List<string> ReadDnsNames(AsnReader names)
    {
        var dns = new List<string>();
        while (names.HasData)
        {
            var isDns = names.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 2));
            var content = names.PeekContentBytes();
            names.ReadEncodedValue();
            if (isDns)
                dns.Add(Encoding.Latin1.GetString(content.Span));
        }
        return dns;
    }

    private static string? ReadAuthorityKeyId(AsnReader value) =>
        value.HasData && value.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0))
            ? Convert.ToHexString(value.PeekContentBytes().Span)
            : null;

    private static List<string> ReadPolicies(AsnReader policies)
    {
        var oids = new List<string>();
        while (policies.HasData)
            oids.Add(policies.ReadSequence().ReadObjectIdentifier());
        return oids;
    }

    private static List<string> ReadOids(AsnReader values)
    {
        var oids = new List<string>();
        while (values.HasData)
            oids.Add(values.ReadObjectIdentifier());
        return oids;
    }
}
