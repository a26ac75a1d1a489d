using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix;

/// <summary>The program's own stores, and under the trusted roots also those of the operating system, which it never changes.</summary>
internal sealed class UnixStores(ICertificateStores own, Func<IReadOnlyList<Certificate>> systemRoots) : ICertificateStores
{
    private readonly Lazy<IReadOnlyList<Certificate>> roots = new(systemRoots);

    public IReadOnlyList<StoredCertificate> List(StoreName store) => store == StoreName.Root
        ? [.. own.List(store).Concat(roots.Value.Select(root => new StoredCertificate(root))).DistinctBy(stored => stored.Certificate.Fingerprint)]
        : own.List(store);

    public void Put(StoreName store, StoredCertificate certificate) => own.Put(store, certificate);

    public bool Remove(StoreName store, string fingerprint) => own.Remove(store, fingerprint);

    public IReadOnlyList<byte[]> Crls(StoreName store) => own.Crls(store);

    public void PutCrl(StoreName store, byte[] crl) => own.PutCrl(store, crl);

    public bool RemoveCrl(StoreName store, byte[] crl) => own.RemoveCrl(store, crl);
}
