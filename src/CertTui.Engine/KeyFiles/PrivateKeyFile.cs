using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.Inspection.Recognising;

namespace CertTui.Engine.KeyFiles;

/// <summary>Takes one private key out of a file of any kind: a key file, a PFX, a Java key store.</summary>
internal static class PrivateKeyFile
{
    private delegate void Import(AsymmetricAlgorithm key, byte[] content, ReadOnlySpan<char> password);

    private static readonly Import[] Forms =
    [
        (key, content, _) => key.ImportPkcs8PrivateKey(content, out int _),
        (key, content, password) => key.ImportEncryptedPkcs8PrivateKey(password, content, out _),
        (key, content, _) => ((RSA)key).ImportRSAPrivateKey(content, out int _),
        (key, content, _) => ((ECDsa)key).ImportECPrivateKey(content, out int _),
    ];

    /// <summary>PKCS#8 in the clear, which the caller clears.</summary>
    /// <param name="file">The file.</param>
    /// <param name="spkiSha256">Which key of the file.</param>
    /// <param name="password">Of the file; where it has none, this is passed over.</param>
    /// <exception cref="Refusal"><c>wrong-password</c>, <c>no-key-in-file</c>, <c>malformed</c>, <c>unsupported</c>, <c>too-large</c></exception>
    public static byte[] Open(byte[] file, string spkiSha256, ReadOnlySpan<char> password)
    {
        var recognised = Recognition.Of(file);
        var key = recognised.Kind switch
        {
            FileKind.Jks => OfKeyStore(file, spkiSha256, password),
            FileKind.Pfx => OfPfx(file, spkiSha256, password),
            _ => OfBlocks(recognised.Blocks, password),
        };
        using var opened = key is null ? null : PrivateKeyInfo.Open(key);
        return opened is not null && Requests.KeyUse.SpkiSha256(opened) == spkiSha256 ? key! : throw new Refusal("no-key-in-file", ("path", ""));
    }

    private static byte[]? OfKeyStore(byte[] file, string spkiSha256, ReadOnlySpan<char> password)
    {
        if (!KeyStoreFile.IsPassword(file, password))
            throw new Refusal("wrong-password", ("what", "jks"));
        var entry = KeyStoreFile.Read(file).Entries.FirstOrDefault(entry => entry.ProtectedKey is not null && entry.Chain.FirstOrDefault()?.SpkiSha256 == spkiSha256);
        return entry is null ? null : JavaKeyProtection.Open(entry.ProtectedKey!, password);
    }

    private static byte[]? OfPfx(byte[] file, string spkiSha256, ReadOnlySpan<char> password)
    {
        using var content = Pkcs12Reader.Read(file, password).Require();
        return content.Keys.FirstOrDefault(key => key.SpkiSha256 == spkiSha256)?.Pkcs8.ToArray();
    }

    private static byte[]? OfBlocks(IReadOnlyList<FoundBlock> blocks, ReadOnlySpan<char> password)
    {
        using AsymmetricAlgorithm rsa = RSA.Create(), ec = ECDsa.Create();
        foreach (var block in blocks.Where(block => block is { Kind: FileKind.PrivateKey, Content: not null, HasHeaders: false }))
        {
            foreach (var (key, form) in new[] { rsa, ec }.SelectMany(key => Forms.Select(form => (key, form))))
            {
                if (Opens(key, form, block.Content!, password))
                    return key.ExportPkcs8PrivateKey();
            }
        }
        return null;
    }

    private static bool Opens(AsymmetricAlgorithm key, Import form, byte[] content, ReadOnlySpan<char> password)
    {
        try
        {
            form(key, content, password);
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or InvalidCastException or ArgumentException)
        {
            // Another kind of key, another form, another password: the next is tried.
            return false;
        }
    }
}
