using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Networks;
using CertTui.Engine.Pem;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>What makes a server of this machine send the whole chain, without the root.</summary>
internal static class ChainRepair
{
    /// <summary>Nothing where the site is not served from here, or the certificates at hand do not make a whole chain.</summary>
    public static IReadOnlyList<Change> For(Machine machine, Binding? binding, ChainCase sent)
    {
        if (binding is null || sent.Whole is not { } whole)
            return [];
        var server = machine.WebServers?.List().FirstOrDefault(server => server.FileSites.Contains(binding.Site));
        return server is null ? InStores(machine, sent, whole) : InFile(machine, server, whole);
    }

    // A program that sends a file as it stands: the file, and a start.
    private static IReadOnlyList<Change> InFile(Machine machine, WebServer server, CertificatePath whole)
    {
        var chain = whole.Certificates.Where(certificate => !certificate.IsSelfSigned);
        var after = Encoding.ASCII.GetBytes(string.Concat(chain.Select(certificate => Armour.Write(Armour.Certificate, certificate.Der))));
        var before = machine.Files.Read(server.CertificateFile);
        // A file that holds the key as well is no place to write a chain over.
        if (before.AsSpan().IndexOf("PRIVATE KEY"u8) >= 0)
            return [];
        var file = new ReplaceFile(server.CertificateFile, after, before);
        return [new RestartServer(server.Name, server.Sites, server.StartedAt, file)];
    }

    // Windows builds the chain from its stores: what is missing goes in, and a root that shortens the way is switched off.
    private static List<Change> InStores(Machine machine, ChainCase sent, CertificatePath whole)
    {
        var changes = new List<Change>();
        var present = machine.Stores.Certificates(StoreName.Intermediate).ToHashSet();
        changes.AddRange(whole.Between.Where(authority => !present.Contains(authority))
            .Select(authority => new PutCertificate(StoreName.Intermediate, new StoredCertificate(authority), null)));
        if (machine.Stores.Find(StoreName.Root, whole.Top.Fingerprint) is null)
            changes.Add(new PutCertificate(StoreName.Root, new StoredCertificate(whole.Top), null));
        changes.AddRange(Dead(machine, sent).Select(stored => new RemoveCertificate(StoreName.Intermediate, stored)));
        changes.AddRange(machine.Stores.List(StoreName.Root).Where(stored => !stored.Disabled && Shortens(stored.Certificate, whole))
            .Select(stored => new PutCertificate(StoreName.Root, stored with { Disabled = true }, stored)));
        return changes;
    }

    private static IEnumerable<StoredCertificate> Dead(Machine machine, ChainCase sent) => machine.Stores.List(StoreName.Intermediate)
        .Where(stored => sent.Others.Contains(stored.Certificate) && !(sent.Whole?.Holds(stored.Certificate) ?? true));

    private static bool Shortens(Certificate root, CertificatePath whole) =>
        whole.Between.Any(cross => cross.SpkiSha256 == root.SpkiSha256 && cross.Subject == root.Subject);
}
