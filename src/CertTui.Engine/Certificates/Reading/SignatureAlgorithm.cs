using System.Formats.Asn1;
using System.Security.Cryptography;

namespace CertTui.Engine.Certificates.Reading;

internal enum KeyKind
{
    Rsa,
    Ec,
    Dsa,
}

/// <summary>What an AlgorithmIdentifier of a signature says, as far as .NET can verify it.</summary>
internal sealed record SignatureAlgorithm(KeyKind Key, HashAlgorithmName Hash, RSASignaturePadding? Padding = null)
{
    private const string RsaPss = "1.2.840.113549.1.1.10";

    /// <summary>Null where .NET has no such algorithm: SHA-224, MD2, MD4, Ed25519 and whatever comes.</summary>
    public static SignatureAlgorithm? Read(string oid, byte[] parameters) => oid switch
    {
        "1.2.840.113549.1.1.4" => Pkcs1(HashAlgorithmName.MD5),
        "1.2.840.113549.1.1.5" or "1.3.14.3.2.29" => Pkcs1(HashAlgorithmName.SHA1),
        "1.2.840.113549.1.1.11" => Pkcs1(HashAlgorithmName.SHA256),
        "1.2.840.113549.1.1.12" => Pkcs1(HashAlgorithmName.SHA384),
        "1.2.840.113549.1.1.13" => Pkcs1(HashAlgorithmName.SHA512),
        RsaPss => ReadPss(parameters),
        "1.2.840.10045.4.1" => new(KeyKind.Ec, HashAlgorithmName.SHA1),
        "1.2.840.10045.4.3.2" => new(KeyKind.Ec, HashAlgorithmName.SHA256),
        "1.2.840.10045.4.3.3" => new(KeyKind.Ec, HashAlgorithmName.SHA384),
        "1.2.840.10045.4.3.4" => new(KeyKind.Ec, HashAlgorithmName.SHA512),
        "1.2.840.10040.4.3" => new(KeyKind.Dsa, HashAlgorithmName.SHA1),
        "2.16.840.1.101.3.4.3.2" => new(KeyKind.Dsa, HashAlgorithmName.SHA256),
        _ => null,
    };

    private static SignatureAlgorithm Pkcs1(HashAlgorithmName hash) => new(KeyKind.Rsa, hash, RSASignaturePadding.Pkcs1);

    private static SignatureAlgorithm? ReadPss(byte[] parameters)
    {
        try
        {
            return PssParameters.Hash(parameters) is { } pss
                ? new(KeyKind.Rsa, pss, RSASignaturePadding.Pss)
                : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
