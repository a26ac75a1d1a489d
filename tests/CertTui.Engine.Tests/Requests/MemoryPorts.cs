using System.Security.Cryptography;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Requests;

internal sealed class MemoryKeys(MemoryMachine machine) : IKeys
{
    public Dictionary<string, byte[]> Stored { get; } = [];

    public void Create(string id, KeyChoice choice, bool exportable) => machine.Write(() =>
    {
        using var key = TestKeys.Make(choice);
        Stored.Add(id, key.ExportPkcs8PrivateKey());
    });

    public void Import(string id, ReadOnlySpan<byte> pkcs8, bool exportable) => Stored.Add(id, pkcs8.ToArray());

    public AsymmetricAlgorithm? Open(string id)
    {
        if (!Stored.TryGetValue(id, out var pkcs8))
            return null;
        AsymmetricAlgorithm key = pkcs8.Length > 500 ? RSA.Create() : ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }

    public bool IsExportable(string id) => true;

    public byte[] Export(string id) => Stored[id];

    public IReadOnlyList<string> List() => [.. Stored.Keys];

    public void Delete(string id) => machine.Write(() => Stored.Remove(id));
}

internal sealed class MemoryPending(MemoryMachine machine) : IPendingRequests
{
    public List<PendingRequest> Records { get; } = [];

    public IReadOnlyList<PendingRequest> List() => [.. Records];

    public void Add(PendingRequest request) => machine.Write(() => Records.Add(request));

    public void MarkSubmitted(string id, DateTimeOffset at)
    {
        var index = Records.FindIndex(request => request.Id == id);
        Records[index] = Records[index] with { SubmittedAt = at };
    }

    public bool Retire(string id)
    {
        var removed = 0;
        machine.Write(() => removed = Records.RemoveAll(request => request.Id == id));
        return removed > 0;
    }
}

internal sealed class MemoryFiles(MemoryMachine machine) : IFiles
{
    public Dictionary<string, byte[]> Stored { get; } = [];

    public string OrderFolder => "/orders";

    public bool Exists(string path) => Stored.ContainsKey(path);

    public byte[] Read(string path, int limit) => Stored[path];

    public void WriteNew(string path, ReadOnlySpan<byte> content, bool ownerOnly)
    {
        var bytes = content.ToArray();
        machine.Write(() => Stored.Add(path, bytes));
    }

    public void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly)
    {
        var bytes = content.ToArray();
        machine.Write(() => Stored[path] = bytes);
    }

    public IReadOnlyList<string> List(string folder) => [.. Stored.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))];

    public bool Delete(string path)
    {
        machine.Write(() => Stored.Remove(path));
        return true;
    }
}

internal sealed class MemoryStores : ICertificateStores
{
    public List<(StoreName Store, StoredCertificate Certificate)> Stored { get; } = [];

    public IReadOnlyList<StoredCertificate> List(StoreName store) =>
        [.. Stored.Where(entry => entry.Store == store).Select(entry => entry.Certificate)];

    public void Put(StoreName store, StoredCertificate certificate) => Stored.Add((store, certificate));

    public bool Remove(StoreName store, string fingerprint) =>
        Stored.RemoveAll(entry => entry.Store == store && entry.Certificate.Certificate.Fingerprint == fingerprint) > 0;

    public IReadOnlyList<byte[]> Crls(StoreName store) => [];

    public void PutCrl(StoreName store, byte[] crl)
    {
    }

    public bool RemoveCrl(StoreName store, byte[] crl) => false;
}
