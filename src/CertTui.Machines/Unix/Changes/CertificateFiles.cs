using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Changes;

/// <summary>The files of one certificate for the server: with its chain, and its key, which only the server's first process reads (as root).</summary>
internal sealed record CertificateFiles(string Folder)
{
    public string Chain => Path.Combine(Folder, "fullchain.pem");

    public string Key => Path.Combine(Folder, "privkey.pem");

    /// <summary>A folder of its own for each certificate below that of the server's configuration: nothing is ever written over.</summary>
    public static CertificateFiles For(string serverRoot, Certificate certificate) => new(Path.Combine(
        serverRoot, "certtui", $"{SafeName.Slug(certificate.CommonName)}_{certificate.Fingerprint[..16].ToLowerInvariant()}"));

    public IEnumerable<FileStep> Steps(Machine machine, StoredCertificate stored, Func<byte[]> key)
    {
        foreach (var folder in new[] { Path.GetDirectoryName(Folder)!, Folder }.Where(folder => !Directory.Exists(folder)))
            yield return new FileStep("folder", folder);
        var chain = string.Concat(Served.Order(machine, stored.Certificate).Select(sent => PemFile.Text("CERTIFICATE", sent.Der)));
        if (new FileStep("new", Chain, After: Encoding.ASCII.GetBytes(chain)) is { IsDone: false } writesChain)
            yield return writesChain;
        var content = key();
        var writesKey = new FileStep("secret", Key, Sha256: FileStep.Hash(content));
        CryptographicOperations.ZeroMemory(content);
        if (!writesKey.IsDone)
            yield return writesKey;
    }
}
