using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

internal static class PublicKeys
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string Ec = "1.2.840.10045.2.1";

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

    public static RSA OpenRsa(byte[] spki)
    {
        var key = RSA.Create();
        key.ImportSubjectPublicKeyInfo(spki, out _);
        return key;
    }

    public static ECDsa OpenEc(byte[] spki)
    {
        var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(spki, out _);
        return key;
    }

    private static string CurveName(string oid) => oid switch
    {
        "1.2.840.10045.3.1.7" => "P-256",
        "1.3.132.0.34" => "P-384",
        "1.3.132.0.35" => "P-521",
        _ => oid,
    };
}
