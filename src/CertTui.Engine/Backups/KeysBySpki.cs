using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Backups;

/// <summary>Keys by the SHA-256 of their public key.</summary>
internal static class KeysBySpki
{
    /// <summary>The id of the key; null where the machine does not have it.</summary>
    public static string? Find(Machine machine, string spkiSha256) => Find(machine.Keys, spkiSha256);

    public static string? Find(IKeys keys, string spkiSha256) => keys.List().FirstOrDefault(id => Of(keys, id) == spkiSha256);

    /// <summary>Upper-case hex; null where there is no such key.</summary>
    public static string? Of(Machine machine, string keyId) => Of(machine.Keys, keyId);

    public static string? Of(IKeys keys, string keyId)
    {
        using var key = keys.Open(keyId);
        return key is null ? null : KeyUse.SpkiSha256(key);
    }
}
