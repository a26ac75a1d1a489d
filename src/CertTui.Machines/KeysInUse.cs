using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines;

/// <summary>The keys of a real machine: none is deleted while anything there needs it, whatever job asks.</summary>
internal sealed class KeysInUse(IKeys keys, ICertificateStores stores, IPendingRequests pending) : IKeys
{
    public void Create(string id, KeyChoice choice, bool exportable) => keys.Create(id, choice, exportable);

    public void Import(string id, ReadOnlySpan<byte> pkcs8, bool exportable) => keys.Import(id, pkcs8, exportable);

    public AsymmetricAlgorithm? Open(string id) => keys.Open(id);

    public bool IsExportable(string id) => keys.IsExportable(id);

    public byte[] Export(string id) => keys.Export(id);

    public IReadOnlyList<string> List() => keys.List();

    /// <summary><see cref="Refusal"/> <c>key-in-use</c>.</summary>
    public void Delete(string id)
    {
        if (UserOf(id) is { } user)
            throw new Refusal("key-in-use", ("host", id), ("user", user));
        keys.Delete(id);
    }

    private string? UserOf(string id) =>
        pending.List().FirstOrDefault(request => request.KeyId == id)?.Host
        ?? Enum.GetValues<StoreName>().SelectMany(stores.List).FirstOrDefault(stored => stored.KeyId == id)?.Certificate.CommonName;
}
