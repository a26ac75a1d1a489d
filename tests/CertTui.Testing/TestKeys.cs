using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Keys for tests, in memory.</summary>
public static class TestKeys
{
    /// <summary>RSA or ECDSA; P-256 where speed matters more than the kind.</summary>
    public static AsymmetricAlgorithm Make(KeyChoice choice = KeyChoice.P256) => choice switch
    {
        KeyChoice.Rsa2048 => RSA.Create(2048),
        KeyChoice.Rsa3072 => RSA.Create(3072),
        KeyChoice.Rsa4096 => RSA.Create(4096),
        KeyChoice.P256 => ECDsa.Create(ECCurve.NamedCurves.nistP256),
        _ => ECDsa.Create(ECCurve.NamedCurves.nistP384),
    };

    internal static X509SignatureGenerator Generator(AsymmetricAlgorithm key) => key switch
    {
        RSA rsa => X509SignatureGenerator.CreateForRSA(rsa, RSASignaturePadding.Pkcs1),
        ECDsa ec => X509SignatureGenerator.CreateForECDsa(ec),
        _ => throw new ArgumentException("RSA or ECDSA", nameof(key)),
    };

    internal static PublicKey PublicPart(AsymmetricAlgorithm key) => Generator(key).PublicKey;

    /// <summary>The certificate with its key, as .NET's own TLS server wants it.</summary>
    public static X509Certificate2 Together(TestLeaf leaf)
    {
        using var bare = leaf.Certificate.ToX509();
        return leaf.Key is RSA rsa ? bare.CopyWithPrivateKey(rsa) : bare.CopyWithPrivateKey((ECDsa)leaf.Key);
    }
}
