using CertTui.Engine;
using CertTui.Engine.Diagnosis.ServerFiles;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.KeyStores;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>
/// What server.xml names, against what the files hold (guide twca-faq 4.3): the server that runs has read them long ago, and a fault of
/// today would show only at the restart.
/// </summary>
internal sealed class HoldersAtRestart(Machine machine, TomcatServer server, TomcatSetup setup)
{
    private readonly HolderFiles files = new(machine, server, setup);

    /// <summary>
    /// The first fault; null where all is good. That of a host which is about to get another certificate counts too: with it there
    /// would be no way back.
    /// </summary>
    public Problem? Fault() => setup.Connectors.SelectMany(connector => connector.Hosts).SelectMany(host => host.Holders).Select(Find)
        .FirstOrDefault(fault => fault is not null);

    /// <summary>SHA-256 of the certificate that a place names; null where it cannot be told.</summary>
    public string? FingerprintOf(TomcatHolder holder) => FingerprintsOf(holder) is [var only] ? only : null;

    /// <summary>Those that a place may mean: of several keys of a JKS file, where no alias is named, Java takes one by chance.</summary>
    public IReadOnlyList<string> FingerprintsOf(TomcatHolder holder)
    {
        try
        {
            var certificates = holder.IsPem ? Inspected(holder, holder.Names.PemCertificate)?.Certificates().Take(1) : Meant(holder).Select(entry => entry.Chain[0]);
            return [.. (certificates ?? []).Select(certificate => certificate.Fingerprint)];
        }
        catch (Refusal)
        {
            // Closed to us or damaged: the binding is there, its certificate is not known.
            return [];
        }
    }

    /// <summary>Where certificate and key lie; null where the place names no file.</summary>
    public (string Certificate, string Key)? FilesOf(TomcatHolder holder) =>
        holder.IsPem ? (PathOf(holder, holder.Names.PemCertificate) ?? "", PathOf(holder, holder.Names.PemKey) ?? "")
        : PathOf(holder, holder.Names.KeyStore) is { } path ? (path, path)
        : null;

    private Problem? Find(TomcatHolder holder) => holder.IsPem ? FindInPem(holder) : FindInKeyStore(holder);

    private Problem? FindInPem(TomcatHolder holder)
    {
        foreach (var name in new[] { holder.Names.PemCertificate, holder.Names.PemKey }.Where(name => PathOf(holder, name) is { } path && !machine.Files.Exists(path)))
            return Problem.Error("tomcat-file-missing", ("path", PathOf(holder, name)!), ("place", setup.Place(holder.Element)));
        var key = Inspected(holder, holder.Names.PemKey)?.ClearKey();
        var certificate = Inspected(holder, holder.Names.PemCertificate)?.Certificates().FirstOrDefault();
        // A key with a password is the server's own to open.
        return key is null || certificate is null || certificate.SpkiSha256 == key
            ? null
            : Problem.Error("tomcat-pem-mismatch", ("path", PathOf(holder, holder.Names.PemCertificate)!), ("key", PathOf(holder, holder.Names.PemKey)!), ("place", setup.Place(holder.Element)));
    }

    private Problem? FindInKeyStore(TomcatHolder holder)
    {
        if (PathOf(holder, holder.Names.KeyStore) is not { } path || !IsFile(holder))
            return null;
        var place = setup.Place(holder.Element);
        if (!machine.Files.Exists(path))
            return Problem.Error("tomcat-file-missing", ("path", path), ("place", place));
        if (KeyStore.Read(machine, path, files.Password(holder)) is not { } store)
            return null;
        if (store.Problem is { } problem)
            return problem.Code == "wrong-password" ? Problem.Error("tc-password", ("path", path), ("place", place)) : problem;
        if (setup.Value(holder.Element, holder.Names.Alias) is { } alias && store.Find(alias)?.Kind != KeyStoreEntryKind.PrivateKey)
            return Problem.Error("tc-alias", ("alias", alias), ("path", path), ("place", place), ("keys", string.Join(", ", store.Keys.Select(entry => entry.Alias))));
        return null;
    }

    private IEnumerable<KeyStoreEntry> Meant(TomcatHolder holder)
    {
        if (PathOf(holder, holder.Names.KeyStore) is not { } path || KeyStore.Read(machine, path, files.Password(holder)) is not { } store)
            return [];
        return setup.Value(holder.Element, holder.Names.Alias) is { } alias ? store.Keys.Where(entry => entry == store.Find(alias))
            : store.Format == FileKind.Pfx ? store.Keys.Take(1)
            : store.Keys;
    }

    // Tokens are Tomcat's own to open.
    private bool IsFile(TomcatHolder holder) =>
        (setup.Value(holder.Element, holder.Names.Type) ?? "JKS").ToUpperInvariant() is "JKS" or "JCEKS" or "PKCS12";

    private InspectedFile? Inspected(TomcatHolder holder, string name) => PathOf(holder, name) is { } path && machine.Files.Exists(path)
        ? new Inspector(machine.Now).Inspect(path, machine.Files.Read(path))
        : null;

    private string? PathOf(TomcatHolder holder, string name) => files.PathOf(holder, name);
}
