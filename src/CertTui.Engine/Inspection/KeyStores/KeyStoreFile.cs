using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Inspection.KeyStores;

/// <summary>
/// Java key stores of the old formats, JKS and JCEKS (JavaKeyStore.java and JceKeyStore.java of OpenJDK describe both).
/// Only their keys are encrypted: aliases and certificates are read without a password. A key store in PKCS#12 is a PFX.
/// </summary>
public static class KeyStoreFile
{
    private const int DigestLength = 20;

    // Hashed between the password and the content; so in the sources of Java.
    private static readonly byte[] Whitener = "Mighty Aphrodite"u8.ToArray();

    public static bool IsOne(ReadOnlySpan<byte> file) => JavaKeyStoreFormat.Matches(file);

    /// <summary>Never throws. A file that is neither JKS nor JCEKS is <c>malformed</c>.</summary>
    public static KeyStoreReading Read(ReadOnlySpan<byte> file)
    {
        var format = file is [0xCE, ..] ? FileKind.Jceks : FileKind.Jks;
        var entries = new List<KeyStoreEntry>();
        try
        {
            if (!IsOne(file))
                throw new Refusal("malformed", ("what", "jks"), ("reason", "not-of-this-kind"));
            new KeyStoreReader(file[4..].ToArray(), entries).ReadAll();
            return new KeyStoreReading(format, entries, null);
        }
        catch (Refusal refusal)
        {
            return new KeyStoreReading(format, entries, refusal.Problem);
        }
    }

    /// <summary>
    /// Whether this is the password of the key store: the file ends in SHA-1 over password, a fixed word and content. True too
    /// where the password is right and the content was not changed since; false cannot tell the one from the other.
    /// </summary>
    public static bool IsPassword(ReadOnlySpan<byte> file, ReadOnlySpan<char> password)
    {
        if (!IsOne(file) || file.Length < DigestLength)
            return false;
        var secret = new byte[Encoding.BigEndianUnicode.GetByteCount(password)];
        Encoding.BigEndianUnicode.GetBytes(password, secret);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(secret);
        CryptographicOperations.ZeroMemory(secret);
        hash.AppendData(Whitener);
        hash.AppendData(file[..^DigestLength]);
        return CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), file[^DigestLength..]);
    }
}
