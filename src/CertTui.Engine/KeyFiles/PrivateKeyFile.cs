using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.Responses;

namespace CertTui.Engine.KeyFiles;

/// <summary>Takes one private key out of a file of any kind: a key file, a PFX, a Java key store.</summary>
internal static class PrivateKeyFile
{
    /// <summary>PKCS#8 in the clear, which the caller clears.</summary>
    /// <param name="path">For the refusals.</param>
    /// <param name="file">The file.</param>
    /// <param name="spkiSha256">Which key of the file.</param>
    /// <param name="password">Of the file; where it has none, this is passed over.</param>
    /// <exception cref="Refusal"><c>wrong-password</c>, <c>no-key-in-file</c>, <c>malformed</c>, <c>unsupported</c>, <c>too-large</c></exception>
    public static byte[] Open(string path, byte[] file, string spkiSha256, ReadOnlySpan<char> password)
    {
        if (JavaKeyStoreFormat.Matches(file))
            return OfKeyStore(path, file, spkiSha256, password);
        using var content = KeyFileReader.Read(file, password).Require();
        return content.Keys.FirstOrDefault(key => key.SpkiSha256 == spkiSha256)?.Pkcs8.ToArray() ?? throw NoKey(path);
    }

    private static byte[] OfKeyStore(string path, byte[] file, string spkiSha256, ReadOnlySpan<char> password)
    {
        if (!KeyStoreFile.IsPassword(file, password))
            throw new Refusal("wrong-password", ("what", "jks"));
        var stored = KeyStoreFile.Read(file).Entries
            .FirstOrDefault(entry => entry.ProtectedKey is not null && entry.Chain.FirstOrDefault()?.SpkiSha256 == spkiSha256)?.ProtectedKey;
        var key = JavaKeyProtection.Open(stored ?? throw NoKey(path), password);
        // The certificate beside a key says whose it is; the key itself decides.
        using var opened = PrivateKeyInfo.Open(key);
        if (opened is not null && Requests.KeyUse.SpkiSha256(opened) == spkiSha256)
            return key;
        CryptographicOperations.ZeroMemory(key);
        throw NoKey(path);
    }

    private static Refusal NoKey(string path) => new("no-key-in-file", ("path", path));
}
