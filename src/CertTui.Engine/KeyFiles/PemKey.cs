using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Backups;
using CertTui.Engine.Pem;

namespace CertTui.Engine.KeyFiles;

/// <summary>What a text says about the first private key in it; the key itself is not kept.</summary>
/// <param name="IsThere">A block with a key label.</param>
/// <param name="IsEncrypted">With a pass phrase of its own: a server that starts by itself has nobody to type it.</param>
/// <param name="SpkiSha256">SHA-256 of its public key, upper-case hex; null where it is encrypted or cannot be read.</param>
public sealed record PemKey(bool IsThere, bool IsEncrypted, string? SpkiSha256)
{
    private const string Label = "PRIVATE KEY";

    public static PemKey Read(ReadOnlySpan<byte> file)
    {
        if (Find(file) is not { } block)
            return new PemKey(false, false, null);
        if (IsEncryptedBlock(block))
            return new PemKey(true, true, null);
        var pkcs8 = Decode(block, []);
        if (pkcs8 is null)
            return new PemKey(true, false, null);
        try
        {
            using var key = PrivateKeyInfo.Open(pkcs8);
            return new PemKey(true, false, key is null ? null : Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo())));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    /// <summary>PKCS#8 in the clear, which the caller clears; null where there is no key that opens so.</summary>
    /// <param name="file">PKCS#1, SEC 1 or PKCS#8 (RFC 7468 sections 10 and 11).</param>
    /// <param name="password">For an encrypted PKCS#8; the old OpenSSL form with headers is not read.</param>
    public static byte[]? Open(ReadOnlySpan<byte> file, ReadOnlySpan<char> password) =>
        Find(file) is { HasHeaders: false } block ? Decode(block, password) : null;

    /// <summary>A PKCS#8 block, which the caller clears.</summary>
    public static byte[] Write(ReadOnlySpan<byte> pkcs8) => Encoding.ASCII.GetBytes(PemEncoding.Write(Label, pkcs8)).Append((byte)'\n').ToArray();

    private static ArmourBlock? Find(ReadOnlySpan<byte> file) =>
        ArmourReader.Read(TextBytes.Read(file)).FirstOrDefault(block => block.Label.EndsWith(Label, StringComparison.Ordinal));

    private static bool IsEncryptedBlock(ArmourBlock block) => block.HasHeaders || block.Label.StartsWith("ENCRYPTED", StringComparison.Ordinal);

    private static byte[]? Decode(ArmourBlock block, ReadOnlySpan<char> password)
    {
        using AsymmetricAlgorithm rsa = RSA.Create(), ec = ECDsa.Create();
        foreach (var key in new[] { rsa, ec })
        {
            if (TryImport(key, block, password))
                return key.ExportPkcs8PrivateKey();
        }
        return null;
    }

    private static bool TryImport(AsymmetricAlgorithm key, ArmourBlock block, ReadOnlySpan<char> password)
    {
        try
        {
            switch (block.Label)
            {
                case "RSA PRIVATE KEY" when key is RSA rsa: rsa.ImportRSAPrivateKey(block.Content, out _); return true;
                case "EC PRIVATE KEY" when key is ECDsa ec: ec.ImportECPrivateKey(block.Content, out _); return true;
                case "PRIVATE KEY": key.ImportPkcs8PrivateKey(block.Content, out _); return true;
                case "ENCRYPTED PRIVATE KEY": key.ImportEncryptedPkcs8PrivateKey(password, block.Content, out _); return true;
                default: return false;
            }
        }
        catch (CryptographicException)
        {
            // The other kind of key, another password, or damage: all of them mean that this one does not open it.
            return false;
        }
    }
}
