using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>Where the private key of a certificate was found.</summary>
/// <param name="KeyId">Its id in <see cref="IKeys"/>; it opens, and its public key is that of the certificate.</param>
/// <param name="Request">The pending request that it waits under; null where there is none.</param>
/// <param name="Installed">A certificate in the Personal store that has it; null where there is none.</param>
public sealed record FoundKey(string KeyId, PendingRequest? Request, StoredCertificate? Installed)
{
    public bool IsOrphan => Request is null && Installed is null;
}

/// <summary>A certificate finds its key by public key: never by name, never by the last request made.</summary>
public static class FindKey
{
    /// <summary>
    /// Looks among pending requests, then installed certificates, then keys that belong to nothing; null is <c>key-not-found</c>.
    /// </summary>
    public static FoundKey? For(Machine machine, Certificate certificate) =>
        Candidates(machine, certificate.SpkiSha256).FirstOrDefault(found => IsKeyOf(machine, found.KeyId, certificate.SpkiSha256));

    private static IEnumerable<FoundKey> Candidates(Machine machine, string spki)
    {
        foreach (var request in machine.Pending.List().Where(request => request.SpkiSha256 == spki))
            yield return new FoundKey(request.KeyId, request, null);
        foreach (var stored in machine.Stores.List(StoreName.Personal).Where(stored => stored.Certificate.SpkiSha256 == spki))
        {
            if (stored.KeyId is not null)
                yield return new FoundKey(stored.KeyId, null, stored);
        }
        foreach (var id in machine.Keys.List())
            yield return new FoundKey(id, null, null);
    }

    // A record may outlive its key: only a key that opens and fits is found.
    private static bool IsKeyOf(Machine machine, string keyId, string spki)
    {
        using var key = machine.Keys.Open(keyId);
        return key is not null && KeyUse.SpkiSha256(key) == spki;
    }
}
