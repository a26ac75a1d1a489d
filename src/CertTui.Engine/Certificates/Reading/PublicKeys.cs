using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

internal static class PublicKeys
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Ec = "1.2.840.10045.2.1";
    public const string Dsa = "1.2.840.10040.4.1";

    /// <summary>For instance <c>RSA 2048</c>, <c>EC P-256</c>; the algorithm's OID where it is another.</summary>
    public static string Describe(byte[] spki)
    {
        var algorithm = new AsnReader(spki, AsnEncodingRules.BER).ReadSequence().ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        if (oid == Rsa)
        {
            using var key = OpenRsa(spki);
            return $"RSA {key.KeySize}";
        }
        if (oid == Ec && algorithm.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier))
            return "EC " + CurveName(algorithm.ReadObjectIdentifier());
        return oid;
    }

    public static RSA OpenRsa(byte[] spki) => RsaKeys.OpenPublic(spki);

    public static ECDsa OpenEc(byte[] spki)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(spki, out _);
        return key;
    }

    public static DSA OpenDsa(byte[] spki)
    {
        var key = DSA.Create();
        key.ImportSubjectPublicKeyInfo(spki, out _);
        return key;
    }

    /// <summary>False for a DSA key that has the parameters of its issuer (RFC 3279 section 2.3.2).</summary>
    public static bool HasParameters(byte[] spki)
    {
        var algorithm = new AsnReader(spki, AsnEncodingRules.BER).ReadSequence().ReadSequence();
        return algorithm.ReadObjectIdentifier() != Dsa || algorithm.HasData && algorithm.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence);
    }

    public static bool IsDsa(byte[] spki) =>
        new AsnReader(spki, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadObjectIdentifier() == Dsa;

    /// <summary>The DSA key of one SubjectPublicKeyInfo with the parameters of another.</summary>
    public static byte[] WithParametersOf(byte[] spki, byte[] other)
    {
        var key = new AsnReader(spki, AsnEncodingRules.BER).ReadSequence();
        key.ReadEncodedValue();
        var algorithm = new AsnReader(other, AsnEncodingRules.BER).ReadSequence().ReadEncodedValue();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(algorithm.Span);
            writer.WriteEncodedValue(key.ReadEncodedValue().Span);
        }
        return writer.Encode();
    }

    private static string CurveName(string oid) => oid switch
    {
        "1.2.840.10045.3.1.7" => "P-256",
        "1.3.132.0.34" => "P-384",
        "1.3.132.0.35" => "P-521",
        _ => oid,
    };
}
