using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Private keys in memory.</summary>
public sealed class MemoryKeys : IKeys
{
    private readonly SortedDictionary<string, (byte[] Pkcs8, bool Exportable, bool IsRsa)> _keys = [];

    public void Create(string id, KeyChoice choice, bool exportable) => Take(id, TestKeys.Make(choice), exportable);

    public void Take(string id, AsymmetricAlgorithm key, bool exportable = true) =>
        _keys.Add(id, (key.ExportPkcs8PrivateKey(), exportable, key is RSA));

    public void Import(string id, ReadOnlySpan<byte> pkcs8, bool exportable)
    {
        // 1.2.840.113549.1.1.1, as it stands in a PKCS#8 key of the RSA kind.
        var isRsa = pkcs8.IndexOf((ReadOnlySpan<byte>)[0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01]) >= 0;
        _keys.Add(id, (pkcs8.ToArray(), exportable, isRsa));
    }

    public AsymmetricAlgorithm? Open(string id)
    {
        if (!_keys.TryGetValue(id, out var entry))
            return null;
        AsymmetricAlgorithm key = entry.IsRsa ? RSA.Create() : ECDsa.Create();
        key.ImportPkcs8PrivateKey(entry.Pkcs8, out _);
        return key;
    }

    public bool IsExportable(string id) => _keys[id].Exportable;

    public byte[] Export(string id) => _keys[id].Exportable ? [.. _keys[id].Pkcs8] : throw new Refusal("key-not-exportable", ("key", id));

    public IReadOnlyList<string> List() => [.. _keys.Keys];

    public void Delete(string id) => _keys.Remove(id);

    public string Snapshot() =>
        string.Join('\n', _keys.Select(key => $"{key.Key} {key.Value.Exportable} {Convert.ToHexString(key.Value.Pkcs8)}"));
}
