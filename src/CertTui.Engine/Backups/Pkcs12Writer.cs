using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Backups;

/// <summary>Writes PKCS#12 files (RFC 7292) that Windows, OpenSSL and Java open: key and certificates both encrypted.</summary>
public static class Pkcs12Writer
{
    /// <summary>As many as Windows itself takes: the choice for old systems must not surprise them.</summary>
    public const int TripleDesIterations = 2_000;

    /// <summary>Readers that cap iterations allow 300,000 for one derivation and 600,000 for a file; this file needs three.</summary>
    public const int AesIterations = 100_000;

    /// <param name="pkcs8">The private key.</param>
    /// <param name="certificates">The key's own certificate first.</param>
    /// <param name="friendlyName">For key and certificate; null for none.</param>
    /// <param name="cipher">How.</param>
    /// <param name="password">Not kept.</param>
    public static byte[] Write(
        ReadOnlyMemory<byte> pkcs8,
        IReadOnlyList<Certificate> certificates,
        string? friendlyName,
        Pkcs12Cipher cipher,
        ReadOnlySpan<char> password)
    {
        var encryption = cipher == Pkcs12Cipher.Aes256Sha256
            ? new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, AesIterations)
            : new PbeParameters(PbeEncryptionAlgorithm.TripleDes3KeyPkcs12, HashAlgorithmName.SHA1, TripleDesIterations);
        // By this number key and certificate find each other inside the file.
        var localKeyId = new Pkcs9LocalKeyId(Convert.FromHexString(certificates[0].Fingerprint)[..20]);

        var builder = new Pkcs12Builder();
        builder.AddSafeContentsEncrypted(Certificates(certificates, friendlyName, localKeyId), password, encryption);
        var key = Pkcs8PrivateKeyInfo.Decode(pkcs8, out _, skipCopy: true).Encrypt(password, encryption);
        builder.AddSafeContentsUnencrypted(Key(key, certificates[0], friendlyName, localKeyId));
        builder.SealWithMac(password, encryption.HashAlgorithm, encryption.IterationCount);
        return builder.Encode();
    }

    private static Pkcs12SafeContents Certificates(
        IReadOnlyList<Certificate> certificates, string? friendlyName, Pkcs9LocalKeyId localKeyId)
    {
        var contents = new Pkcs12SafeContents();
        foreach (var certificate in certificates)
        {
            using var native = certificate.ToX509();
            var bag = contents.AddCertificate(native);
            if (certificate != certificates[0])
                continue;
            bag.Attributes.Add(localKeyId);
            if (friendlyName is not null)
                bag.Attributes.Add(Pkcs12Attributes.FriendlyName(friendlyName));
        }
        return contents;
    }

    // Encrypted inside its bag; a second layer around it would keep some readers out.
    private static Pkcs12SafeContents Key(byte[] encrypted, Certificate leaf, string? friendlyName, Pkcs9LocalKeyId localKeyId)
    {
        var bag = new Pkcs12ShroudedKeyBag(encrypted);
        bag.Attributes.Add(localKeyId);
        if (friendlyName is not null)
            bag.Attributes.Add(Pkcs12Attributes.FriendlyName(friendlyName));
        if (leaf.KeyDescription.StartsWith("RSA", StringComparison.Ordinal))
            bag.Attributes.Add(Pkcs12Attributes.RsaProvider());
        var contents = new Pkcs12SafeContents();
        contents.AddSafeBag(bag);
        return contents;
    }
}
