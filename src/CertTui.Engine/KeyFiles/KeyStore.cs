using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.Ports;

namespace CertTui.Engine.KeyFiles;

/// <summary>A keystore of any format with its entries, as keytool lists them.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format"><c>Jks</c>, <c>Jceks</c> or <c>Pfx</c>.</param>
/// <param name="Entries">Those that can be seen: of JKS all of them, of PKCS#12 none without the password.</param>
/// <param name="Problem"><c>wrong-password</c>, <c>malformed</c>, <c>unsupported</c>, <c>too-large</c>; else null.</param>
public sealed record KeyStore(string Path, FileKind Format, IReadOnlyList<KeyStoreEntry> Entries, Problem? Problem)
{
    /// <summary>The entries that a server can use.</summary>
    public IEnumerable<KeyStoreEntry> Keys => Entries.Where(entry => entry.Kind == KeyStoreEntryKind.PrivateKey && entry.Chain.Count > 0);

    /// <summary>Java knows no difference between upper and lower case here.</summary>
    public KeyStoreEntry? Find(string alias) =>
        Entries.FirstOrDefault(entry => string.Equals(entry.Alias, alias, StringComparison.OrdinalIgnoreCase));

    public KeyStoreEntry? KeyFor(string spkiSha256) => Keys.FirstOrDefault(entry => entry.Chain[0].SpkiSha256 == spkiSha256);

    /// <summary>Null where the file is not there or is no keystore at all.</summary>
    public static KeyStore? Read(Machine machine, string path, ReadOnlySpan<char> password)
    {
        if (!machine.Files.Exists(path))
            return null;
        var file = machine.Files.Read(path);
        return FileKinds.Of(file) switch
        {
            FileKind.Jks or FileKind.Jceks => OfJava(path, file, password),
            FileKind.Pfx => OfPfx(path, file, password),
            _ => null,
        };
    }

    private static KeyStore OfJava(string path, byte[] file, ReadOnlySpan<char> password)
    {
        var reading = KeyStoreFile.Read(file);
        var problem = reading.Problem ?? (KeyStoreFile.IsPassword(file, password) ? null : Problem.Error("wrong-password", ("what", "jks")));
        return new KeyStore(path, reading.Format, reading.Entries, problem);
    }

    private static KeyStore OfPfx(string path, byte[] file, ReadOnlySpan<char> password)
    {
        var reading = Pkcs12Reader.Read(file, password);
        using var content = reading.Content;
        return new KeyStore(path, FileKind.Pfx, content is null ? [] : EntriesOf(content), reading.Problem);
    }

    // The name of a key stands beside its certificate too; the chain is what is in the file and fits, link by link.
    private static List<KeyStoreEntry> EntriesOf(Pkcs12Content content)
    {
        var entries = new List<KeyStoreEntry>();
        var own = content.Certificates.ToLookup(entry => entry.Certificate.SpkiSha256);
        // A key may lie there twice, with its certificate of before and the renewed one.
        foreach (var (key, index) in content.Keys.Select((key, index) => (key, content.Keys.Take(index).Count(other => other.SpkiSha256 == key.SpkiSha256))))
        {
            if (own[key.SpkiSha256].ElementAtOrDefault(index) is { } certificate)
                entries.Add(Entry(certificate.FriendlyName, KeyStoreEntryKind.PrivateKey, ChainOf(certificate.Certificate, content)));
        }
        var taken = entries.SelectMany(entry => entry.Chain).ToHashSet();
        entries.AddRange(content.Certificates.Where(entry => !taken.Contains(entry.Certificate))
            .Select(entry => Entry(entry.FriendlyName, KeyStoreEntryKind.TrustedCertificate, [entry.Certificate])));
        return entries;
    }

    private static List<Certificate> ChainOf(Certificate leaf, Pkcs12Content content)
    {
        var chain = new List<Certificate> { leaf };
        while (!chain[^1].IsSelfSigned && content.Authorities.FirstOrDefault(issuer => !chain.Contains(issuer) && chain[^1].IsSignedBy(issuer)) is { } next)
            chain.Add(next);
        return chain;
    }

    private static KeyStoreEntry Entry(string? name, KeyStoreEntryKind kind, IReadOnlyList<Certificate> chain) =>
        new(name ?? "", kind, chain, 0, DateTimeOffset.UnixEpoch);
}
