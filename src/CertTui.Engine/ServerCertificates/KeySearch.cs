using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.ServerCertificates;

/// <summary>A private key that fits a certificate, and where it was found.</summary>
/// <param name="KeyId">Its id in <see cref="IKeys"/>.</param>
/// <param name="Request">The pending request it belongs to; null where none.</param>
/// <param name="IsOrphan">Neither a request nor a certificate knows it.</param>
internal sealed record FoundKey(string KeyId, PendingRequest? Request, bool IsOrphan);

/// <summary>A certificate finds its key by public key: among the pending requests, then behind installed certificates, then among keys that nothing points to.</summary>
internal static class KeySearch
{
    public static FoundKey? For(Machine machine, Certificate certificate) =>
        Pending(machine, certificate) ?? Installed(machine, certificate) ?? Orphan(machine, certificate.SpkiSha256);

    public static FoundKey? Orphan(Machine machine, string spkiSha256) =>
        machine.Keys.List().Where(id => Spki(machine, id) == spkiSha256).Select(id => new FoundKey(id, null, true)).FirstOrDefault();

    /// <summary>SHA-256 of the key's SubjectPublicKeyInfo, upper-case hex; null where there is no such key.</summary>
    public static string? Spki(Machine machine, string keyId)
    {
        using var key = machine.Keys.Open(keyId);
        return key is null ? null : Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    private static FoundKey? Pending(Machine machine, Certificate certificate) =>
        machine.Pending.List()
            .Where(request => request.SpkiSha256 == certificate.SpkiSha256 && Spki(machine, request.KeyId) == certificate.SpkiSha256)
            .Select(request => new FoundKey(request.KeyId, request, false))
            .FirstOrDefault();

    private static FoundKey? Installed(Machine machine, Certificate certificate) =>
        machine.Stores.List(StoreName.Personal)
            .Where(stored => stored.Certificate.SpkiSha256 == certificate.SpkiSha256 && stored.KeyId is not null)
            .Where(stored => Spki(machine, stored.KeyId!) == certificate.SpkiSha256)
            .Select(stored => new FoundKey(stored.KeyId!, null, false))
            .FirstOrDefault();
}
