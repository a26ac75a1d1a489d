using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Certificate stores in memory.</summary>
public sealed class MemoryStores : ICertificateStores
{
    private readonly List<(StoreName Store, StoredCertificate Stored)> _certificates = [];
    private readonly List<(StoreName Store, byte[] Crl)> _crls = [];

    public MemoryStores With(StoreName store, params Certificate[] certificates)
    {
        foreach (var certificate in certificates)
            Put(store, new StoredCertificate(certificate));
        return this;
    }

    public IReadOnlyList<StoredCertificate> List(StoreName store) =>
        [.. _certificates.Where(entry => entry.Store == store).Select(entry => entry.Stored)];

    public void Put(StoreName store, StoredCertificate certificate)
    {
        Remove(store, certificate.Certificate.Fingerprint);
        _certificates.Add((store, certificate));
    }

    public bool Remove(StoreName store, string fingerprint) =>
        _certificates.RemoveAll(entry => entry.Store == store && entry.Stored.Certificate.Fingerprint == fingerprint) > 0;

    public IReadOnlyList<byte[]> Crls(StoreName store) => [.. _crls.Where(entry => entry.Store == store).Select(entry => entry.Crl)];

    public void PutCrl(StoreName store, byte[] crl) => _crls.Add((store, crl));

    public bool RemoveCrl(StoreName store, byte[] crl) =>
        _crls.RemoveAll(entry => entry.Store == store && entry.Crl.AsSpan().SequenceEqual(crl)) > 0;

    public string Snapshot() => string.Join('\n', _certificates.Select(entry => $"{entry}")
        .Concat(_crls.Select(entry => $"{entry.Store} {Convert.ToHexString(entry.Crl)}")).Order());
}
