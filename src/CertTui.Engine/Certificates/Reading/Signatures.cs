using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

/// <summary>Signature algorithms of RFC 3279, 4055 and 5758, by OID.</summary>
internal static class Signatures
{
    public static bool Verify(Certificate signed, Certificate issuer) =>
        Verify(signed.Fields.Tbs, signed.Fields.SignatureAlgorithm, signed.Fields.Signature, issuer.Fields.Spki);

    public static bool Verify(byte[] data, string algorithm, byte[] signature, byte[] spki)
    {
        try
        {
            return algorithm switch
            {
                "1.2.840.113549.1.1.5" => VerifyRsa(data, signature, spki, HashAlgorithmName.SHA1),
                "1.2.840.113549.1.1.11" => VerifyRsa(data, signature, spki, HashAlgorithmName.SHA256),
                "1.2.840.113549.1.1.12" => VerifyRsa(data, signature, spki, HashAlgorithmName.SHA384),
                "1.2.840.113549.1.1.13" => VerifyRsa(data, signature, spki, HashAlgorithmName.SHA512),
                "1.2.840.10045.4.3.2" => VerifyEc(data, signature, spki, HashAlgorithmName.SHA256),
                "1.2.840.10045.4.3.3" => VerifyEc(data, signature, spki, HashAlgorithmName.SHA384),
                "1.2.840.10045.4.3.4" => VerifyEc(data, signature, spki, HashAlgorithmName.SHA512),
                _ => false,
            };
        }
        catch (Exception exception) when (exception is CryptographicException or NotSupportedException)
        {
            // A key of another kind, on a curve that this platform lacks, or a damaged one: it did not sign this.
            return false;
        }
    }

    private static bool VerifyRsa(byte[] data, byte[] signature, byte[] spki, HashAlgorithmName hash)
    {
        using var key = PublicKeys.OpenRsa(spki);
        return key.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1);
    }

    private static bool VerifyEc(byte[] data, byte[] signature, byte[] spki, HashAlgorithmName hash)
    {
        using var key = PublicKeys.OpenEc(spki);
        return key.VerifyData(data, signature, hash, DSASignatureFormat.Rfc3279DerSequence);
    }
}
