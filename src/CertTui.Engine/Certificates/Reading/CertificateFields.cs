using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>The fields of a certificate in the order of RFC 5280 section 4.1.</summary>
internal sealed record CertificateFields
{
    public required byte[] Tbs { get; init; }

    public required string SignatureAlgorithm { get; init; }

    public required byte[] SignatureParameters { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>1 to 3, as people count them.</summary>
    public required int Version { get; init; }

    /// <summary>The algorithm inside is the one outside (RFC 5280 section 4.1.1.2).</summary>
    public required bool AlgorithmsAgree { get; init; }

    public required string SerialNumber { get; init; }

    public required byte[] IssuerDer { get; init; }

    public required string Issuer { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required byte[] SubjectDer { get; init; }

    public required string Subject { get; init; }

    public required string CommonName { get; init; }

    public required byte[] Spki { get; init; }

    public required string KeyDescription { get; init; }

    public required Extensions Extensions { get; init; }

    public IReadOnlyList<string> DnsNames => Extensions.DnsNames;

    public bool IsAuthority => Extensions.IsAuthority;

    public string? SubjectKeyId => Extensions.SubjectKeyId;

    public string? AuthorityKeyId => Extensions.AuthorityKeyId;

    public IReadOnlyList<string>? ExtendedKeyUsage => Extensions.ExtendedKeyUsage;

    public IReadOnlyList<string> Policies => Extensions.Policies;

    public static CertificateFields Read(byte[] der) => Guarded(() => ReadCertificate(der));

    /// <summary>The bytes of the first value alone.</summary>
    public static byte[] FirstValue(ReadOnlySpan<byte> bytes)
    {
        var all = bytes.ToArray();
        return Guarded(() => new AsnReader(all, AsnEncodingRules.BER).PeekEncodedValue().ToArray());
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception
            is AsnContentException or CryptographicException or ArgumentException or FormatException or OverflowException or NotSupportedException)
        {
            throw new Refusal("malformed", ("what", "certificate"), ("reason", exception.Message));
        }
    }

    private static CertificateFields ReadCertificate(byte[] der)
    {
        var certificate = new AsnReader(der, AsnEncodingRules.BER).ReadSequence();
        var tbsBytes = certificate.ReadEncodedValue().ToArray();
        var outerAlgorithm = certificate.PeekEncodedValue();
        var algorithm = certificate.ReadSequence();
        var signatureAlgorithm = algorithm.ReadObjectIdentifier();
        var parameters = algorithm.HasData ? algorithm.ReadEncodedValue().ToArray() : [];
        var signature = certificate.ReadBitString(out _);

        var tbs = new AsnReader(tbsBytes, AsnEncodingRules.BER).ReadSequence();
        var version = ReadVersion(tbs);
        var serial = Convert.ToHexString(tbs.ReadIntegerBytes().Span);
        var innerAlgorithm = tbs.ReadEncodedValue();
        var issuer = tbs.ReadEncodedValue().ToArray();
        var validity = tbs.ReadSequence();
        var notBefore = ReadTime(validity);
        var notAfter = ReadTime(validity);
        var subject = tbs.ReadEncodedValue().ToArray();
        var spki = tbs.ReadEncodedValue().ToArray();
        var subjectName = DistinguishedName.Read(subject);
        return new CertificateFields
        {
            Tbs = tbsBytes,
            SignatureAlgorithm = signatureAlgorithm,
            SignatureParameters = parameters,
            Signature = signature,
            Version = version,
            AlgorithmsAgree = innerAlgorithm.Span.SequenceEqual(outerAlgorithm.Span),
            SerialNumber = serial,
            IssuerDer = issuer,
            Issuer = DistinguishedName.Read(issuer).Text,
            NotBefore = notBefore,
            NotAfter = notAfter,
            SubjectDer = subject,
            Subject = subjectName.Text,
            CommonName = subjectName.Shortest,
            Spki = spki,
            KeyDescription = PublicKeys.Describe(spki),
            Extensions = Extensions.Read(tbs),
        };
    }

    private static int ReadVersion(AsnReader tbs)
    {
        if (!tbs.PeekTag().HasSameClassAndValue(new Asn1Tag(TagClass.ContextSpecific, 0)))
            return 1;
        var number = new AsnReader(tbs.PeekContentBytes(), AsnEncodingRules.BER);
        tbs.ReadEncodedValue();
        return number.TryReadInt32(out var version) ? version + 1 : 0;
    }

    // UTCTime until 2049, GeneralizedTime after (RFC 5280 section 4.1.2.5).
    internal static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime(2049) : reader.ReadGeneralizedTime();
}
