using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Ports;

namespace CertTui.Engine.ServerCertificates;

/// <summary>
/// Proves by use, not by a flag, that the private key of a certificate is there: signs a random value and verifies it with the
/// certificate's public key.
/// </summary>
public static class KeyProof
{
    private const string RsaWithSha256 = "1.2.840.113549.1.1.11";
    private const string EcdsaWithSha256 = "1.2.840.10045.4.3.2";

    /// <exception cref="Refusal"><c>key-not-found</c>, <c>key-mismatch</c></exception>
    public static void Check(Machine machine, StoredCertificate stored)
    {
        if (Find(machine, stored) is { } problem)
            throw new Refusal(problem);
    }

    /// <summary>The same from a fresh look into the Personal store.</summary>
    public static void Check(Machine machine, string fingerprint)
    {
        var stored = machine.Stores.Find(StoreName.Personal, fingerprint);
        Check(machine, stored ?? throw new Refusal("certificate-not-found", ("fingerprint", fingerprint)));
    }

    /// <summary>The problem, or null where the key is proved.</summary>
    public static Problem? Find(Machine machine, StoredCertificate stored)
    {
        var certificate = stored.Certificate;
        using var key = stored.KeyId is null ? null : machine.Keys.Open(stored.KeyId);
        if (key is null)
            return Problem.Error("key-not-found", certificate.About());
        return Matches(key, certificate.Fields.Spki)
            ? null
            : Problem.Error("key-mismatch", [.. certificate.About(), ("key", stored.KeyId!)]);
    }

    internal static bool Matches(AsymmetricAlgorithm key, byte[] spki)
    {
        var nonce = RandomNumberGenerator.GetBytes(32);
        var sha256 = HashAlgorithmName.SHA256;
        return key switch
        {
            RSA rsa => Signatures.Verify(nonce, RsaWithSha256, rsa.SignData(nonce, sha256, RSASignaturePadding.Pkcs1), spki),
            ECDsa ec => Signatures.Verify(nonce, EcdsaWithSha256, ec.SignData(nonce, sha256, DSASignatureFormat.Rfc3279DerSequence), spki),
            _ => false,
        };
    }
}
