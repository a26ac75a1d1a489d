using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;

namespace CertTui.Engine.Backups;

/// <summary>Opens files that may hold private keys: PKCS#12 (RFC 7292), or text with PKCS#8, RSA or EC keys (RFC 7468, 8017, 5915).</summary>
public static class KeyFileReader
{
    private const int LongestKey = 64 * 1024;

    /// <param name="file">The file.</param>
    /// <param name="password">Empty where none is known.</param>
    /// <returns>No key, and no problem, where it is a text without one; <c>wrong-password</c>, <c>malformed</c>, <c>unsupported</c>
    /// or <c>too-large</c> where it cannot be told.</returns>
    public static Pkcs12Reading Read(ReadOnlyMemory<byte> file, ReadOnlySpan<char> password)
    {
        if (file.Span.IndexOf("-----BEGIN "u8) < 0)
            return Pkcs12Reader.Read(file, password);
        if (file.Length > LongestKey || file.Span.IndexOf("PRIVATE KEY"u8) < 0)
            return new Pkcs12Reading(new Pkcs12Content([], []), null);
        var text = new char[file.Length];
        Encoding.Latin1.GetChars(file.Span, text);
        try
        {
            return new Pkcs12Reading(new Pkcs12Content(Keys(text, password), []), null);
        }
        catch (Refusal refusal)
        {
            return new Pkcs12Reading(null, refusal.Problem);
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException or ArgumentException or OverflowException)
        {
            return new Pkcs12Reading(null, Problem.Error("malformed", ("what", "private-key"), ("reason", exception.Message)));
        }
        finally
        {
            Array.Clear(text);
        }
    }

    private static List<Pkcs12Key> Keys(ReadOnlySpan<char> text, ReadOnlySpan<char> password)
    {
        var keys = new List<Pkcs12Key>();
        while (PemEncoding.TryFind(text, out var block))
        {
            var label = text[block.Label].ToString();
            if (label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
                keys.Add(Key(label, text[block.Base64Data], block.DecodedDataLength, password));
            text = text[block.Location.End..];
        }
        // Headers before the base64 text (RFC 1421), as old OpenSSL encrypts, make it no block of RFC 7468.
        return keys.Count > 0 ? keys : throw new Refusal("unsupported", ("what", "private-key"), ("reason", "RFC 1421"));
    }

    private static Pkcs12Key Key(string label, ReadOnlySpan<char> base64, int length, ReadOnlySpan<char> password)
    {
        var der = new byte[length];
        Convert.TryFromBase64Chars(base64, der, out _);
        try
        {
            using var key = Open(label, der, password);
            var spki = Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
            return new Pkcs12Key(key.ExportPkcs8PrivateKey(), spki, key is RSA ? "rsa" : "ec");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
        }
    }

    private static AsymmetricAlgorithm Open(string label, byte[] der, ReadOnlySpan<char> password)
    {
        switch (label)
        {
            case "RSA PRIVATE KEY":
                var rsa = RSA.Create();
                rsa.ImportRSAPrivateKey(der, out _);
                return rsa;
            case "EC PRIVATE KEY":
                var ec = ECDsa.Create();
                ec.ImportECPrivateKey(der, out _);
                return ec;
            case "ENCRYPTED PRIVATE KEY":
                return OpenEncrypted(der, password);
            default:
                return Supported(PrivateKeyInfo.Open(der));
        }
    }

    private static AsymmetricAlgorithm OpenEncrypted(byte[] der, ReadOnlySpan<char> password)
    {
        new IterationBudget().TakeKey(der);
        var pkcs8 = Array.Empty<byte>();
        try
        {
            pkcs8 = Pkcs8PrivateKeyInfo.DecryptAndDecode(password, der, out _).Encode();
            return Supported(PrivateKeyInfo.Open(pkcs8));
        }
        catch (CryptographicException)
        {
            // There is no MAC: a wrong password shows as padding that does not fit.
            throw new Refusal("wrong-password", ("what", "private-key"));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pkcs8);
        }
    }

    private static AsymmetricAlgorithm Supported(AsymmetricAlgorithm? key) =>
        key ?? throw new Refusal("unsupported", ("what", "private-key"), ("reason", "key algorithm"));
}
