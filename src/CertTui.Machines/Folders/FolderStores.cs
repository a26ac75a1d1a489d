using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Folders;

/// <summary>The certificate stores as folders: one PEM file per certificate, one record beside it. Every look reads the disk.</summary>
internal sealed class FolderStores(string folder) : ICertificateStores
{
    private const string CertificateEnd = ".pem";
    private const string RecordEnd = ".json";

    public IReadOnlyList<StoredCertificate> List(StoreName store) =>
        [.. Read(store).Select(entry => entry.Stored).DistinctBy(stored => stored.Certificate.Fingerprint)];

    public void Put(StoreName store, StoredCertificate certificate)
    {
        var path = Read(store).FirstOrDefault(entry => entry.Stored.Certificate.Equals(certificate.Certificate)).Path ?? PathOf(store, certificate.Certificate);
        var record = new StoreRecord(certificate.FriendlyName, certificate.KeyId, certificate.Disabled);
        // The record first: a certificate is in the store from the moment its own file is there, and then it is complete.
        DurableFile.Write(RecordOf(path), FolderJson.Bytes(record, FolderJson.Readable.StoreRecord));
        if (!File.Exists(path))
            DurableFile.Write(path, PemFile.Bytes("CERTIFICATE", certificate.Certificate.Der), DurableFile.Readable);
    }

    public bool Remove(StoreName store, string fingerprint)
    {
        var found = Read(store).Where(entry => string.Equals(entry.Stored.Certificate.Fingerprint, fingerprint, StringComparison.OrdinalIgnoreCase)).ToList();
        foreach (var (path, _) in found)
        {
            DurableFile.Delete(path);
            DurableFile.Delete(RecordOf(path));
        }
        return found.Count > 0;
    }

    public IReadOnlyList<byte[]> Crls(StoreName store) => new CrlFolder(FolderOf(store)).List();

    public void PutCrl(StoreName store, byte[] crl) => new CrlFolder(FolderOf(store)).Put(crl);

    public bool RemoveCrl(StoreName store, byte[] crl) => new CrlFolder(FolderOf(store)).Remove(crl);

    private IEnumerable<(string Path, StoredCertificate Stored)> Read(StoreName store) =>
        from path in DurableFolder.Files(FolderOf(store), CertificateEnd)
        let der = PemFile.TryRead(path, "CERTIFICATE")
        where der is not null
        let certificate = Certificate.TryOpen(der)
        where certificate is not null
        let record = FolderJson.TryRead(RecordOf(path), FolderJson.Readable.StoreRecord) ?? new StoreRecord(null, null, false)
        select (path, new StoredCertificate(certificate, record.FriendlyName, record.KeyId, record.Disabled));

    private string PathOf(StoreName store, Certificate certificate) =>
        Path.Combine(FolderOf(store), $"{SafeName.Slug(certificate.CommonName)}_{certificate.Fingerprint[..16].ToLowerInvariant()}{CertificateEnd}");

    private string FolderOf(StoreName store) => Path.Combine(folder, store.ToString());

    private static string RecordOf(string path) => path[..^CertificateEnd.Length] + RecordEnd;
}
