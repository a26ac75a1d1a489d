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
}
