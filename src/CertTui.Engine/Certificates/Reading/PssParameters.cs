using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>RSASSA-PSS-params (RFC 4055 section 3.1).</summary>
internal static class PssParameters
{
    private const string Mgf1 = "1.2.840.113549.1.1.8";
    private const string Sha1 = "1.3.14.3.2.26";

    /// <summary>
    /// The hash, where .NET can verify with it; else null. .NET takes one hash for message and mask, and a salt as long as the hash.
    /// </summary>
    /// <exception cref="AsnContentException">They are no such parameters.</exception>
    public static HashAlgorithmName? Hash(byte[] parameters)
    {
        var fields = new AsnReader(parameters, AsnEncodingRules.BER).ReadSequence();
        var hash = Field(fields, 0)?.ReadSequence().ReadObjectIdentifier() ?? Sha1;
        var mask = Field(fields, 1)?.ReadSequence();
        var isMgf1 = mask is null || mask.ReadObjectIdentifier() == Mgf1;
        var maskHash = isMgf1 && mask is not null ? mask.ReadSequence().ReadObjectIdentifier() : Sha1;
        var saltLength = Field(fields, 2)?.ReadInteger() ?? 20;
        return isMgf1 && hash == maskHash && Known(hash) is { } known && saltLength == known.Length ? known.Name : null;
    }

    private static AsnReader? Field(AsnReader fields, int number)
    {
        var tag = new Asn1Tag(TagClass.ContextSpecific, number, isConstructed: true);
        return fields.HasData && fields.PeekTag().HasSameClassAndValue(tag) ? fields.ReadSequence(tag) : null;
    }

    private static (HashAlgorithmName Name, int Length)? Known(string oid) => oid switch
    {
        Sha1 => (HashAlgorithmName.SHA1, 20),
        "2.16.840.1.101.3.4.2.1" => (HashAlgorithmName.SHA256, 32),
        "2.16.840.1.101.3.4.2.2" => (HashAlgorithmName.SHA384, 48),
        "2.16.840.1.101.3.4.2.3" => (HashAlgorithmName.SHA512, 64),
        _ => null,
    };
}
