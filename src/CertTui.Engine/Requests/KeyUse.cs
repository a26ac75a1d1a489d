using System.Security.Cryptography;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>Who needs a key.</summary>
internal static class KeyUse
{
    /// <summary>Another pending request, or a stored certificate, as a name to show; null where nobody needs it.</summary>
    public static string? ByOther(Machine machine, string keyId, string requestId) =>
        machine.Pending.List().FirstOrDefault(request => request.KeyId == keyId && request.Id != requestId)?.Host
        ?? ByStoredCertificate(machine, keyId)?.Certificate.CommonName;

    public static StoredCertificate? ByStoredCertificate(Machine machine, string keyId) =>
        Enum.GetValues<StoreName>().SelectMany(machine.Stores.List).FirstOrDefault(stored => stored.KeyId == keyId);

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, upper-case hex.</summary>
    public static string SpkiSha256(AsymmetricAlgorithm key) => Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
