using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Backups;

/// <summary>The keys of a machine by the SHA-256 of their public key.</summary>
internal static class KeysBySpki
{
    /// <summary>The id of the key; null where the machine does not have it.</summary>
    public static string? Find(Machine machine, string spkiSha256) =>
        machine.Keys.List().FirstOrDefault(id => Of(machine, id) == spkiSha256);

    /// <summary>Upper-case hex; null where there is no such key.</summary>
    public static string? Of(Machine machine, string keyId)
    {
        using var key = machine.Keys.Open(keyId);
        return key is null ? null : KeyUse.SpkiSha256(key);
    }
}
