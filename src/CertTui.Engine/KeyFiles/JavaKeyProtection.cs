using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Text;

namespace CertTui.Engine.KeyFiles;

/// <summary>
/// How JKS encrypts its keys (KeyProtector.java of OpenJDK): a key stream of SHA-1 over password and the block before, 20 bytes of
/// salt in front, SHA-1 over password and key behind. Weak; it is here to take keys out, and for practice stores.
/// </summary>
public static class JavaKeyProtection
{
    private const string Algorithm = "1.3.6.1.4.1.42.2.17.1.1";
    private const int Block = 20;

    /// <summary>PKCS#8 in the clear, which the caller clears.</summary>
    /// <param name="stored">EncryptedPrivateKeyInfo (RFC 5208 section 6) as the key store has it.</param>
    /// <param name="password">Of the key, which is by custom that of the store.</param>
    /// <exception cref="Refusal"><c>wrong-password</c>, <c>malformed</c>, <c>unsupported</c></exception>
    public static byte[] Open(byte[] stored, ReadOnlySpan<char> password)
    {
        var content = ReadInfo(stored);
        if (content.Length < 2 * Block)
            throw new Refusal("malformed", ("what", "jks"), ("reason", "cut-off"));
        var secret = Bytes(password);
        var key = Stream(secret, content.AsSpan(0, Block), content.AsSpan(Block..^Block));
        var seal = Seal(secret, key);
        CryptographicOperations.ZeroMemory(secret);
        if (CryptographicOperations.FixedTimeEquals(seal, content.AsSpan(^Block..)))
            return key;
        CryptographicOperations.ZeroMemory(key);
        throw new Refusal("wrong-password", ("what", "jks"));
    }

    public static byte[] Protect(ReadOnlySpan<byte> pkcs8, ReadOnlySpan<char> password)
    {
        var secret = Bytes(password);
        var salt = RandomNumberGenerator.GetBytes(Block);
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(Algorithm);
                writer.WriteNull();
            }
            writer.WriteOctetString([.. salt, .. Stream(secret, salt, pkcs8), .. Seal(secret, pkcs8)]);
        }
        CryptographicOperations.ZeroMemory(secret);
        return writer.Encode();
    }

    private static byte[] ReadInfo(byte[] stored)
    {
        try
        {
            var info = new AsnReader(stored, AsnEncodingRules.BER).ReadSequence();
            var algorithm = info.ReadSequence().ReadObjectIdentifier();
            return algorithm == Algorithm ? info.ReadOctetString() : throw new Refusal("unsupported", ("what", "jks"), ("reason", algorithm));
        }
        catch (AsnContentException exception)
        {
            throw new Refusal("malformed", ("what", "jks"), ("reason", exception.Message));
        }
    }

    private static byte[] Stream(byte[] secret, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> text)
    {
        var result = text.ToArray();
        var digest = salt.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (i % Block == 0)
                digest = Seal(secret, digest);
            result[i] ^= digest[i % Block];
        }
        return result;
    }

    private static byte[] Seal(byte[] secret, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(secret);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    // Java's chars, each with its high byte first.
    private static byte[] Bytes(ReadOnlySpan<char> password)
    {
        var bytes = new byte[Encoding.BigEndianUnicode.GetByteCount(password)];
        Encoding.BigEndianUnicode.GetBytes(password, bytes);
        return bytes;
    }
}
