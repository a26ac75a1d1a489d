namespace CertTui.Engine.Ports;

/// <summary>A key and its request waiting for a certificate. Never lost, never overwritten.</summary>
/// <param name="Id">Its own id: a second request gets a second record.</param>
/// <param name="CaseId">The case that made it.</param>
/// <param name="Host">The common name, in A-label form.</param>
/// <param name="KeyId">The private key, by its id in <see cref="IKeys"/>.</param>
/// <param name="Csr">The PKCS#10 request, DER.</param>
/// <param name="SpkiSha256">SHA-256 of the public key (SubjectPublicKeyInfo), upper-case hex: how a certificate finds its key.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="SubmittedAt">When it went to the CA; null before.</param>
public sealed record PendingRequest(
    string Id,
    string CaseId,
    string Host,
    string KeyId,
    byte[] Csr,
    string SpkiSha256,
    DateTimeOffset MadeAt,
    DateTimeOffset? SubmittedAt = null);

/// <summary>The registry of pending requests ("Certificate Enrollment Requests").</summary>
public interface IPendingRequests
{
    IReadOnlyList<PendingRequest> List();

    /// <summary>Whole on disk and flushed before it returns; refuses an id that is there already.</summary>
    void Add(PendingRequest request);

    void MarkSubmitted(string id, DateTimeOffset at);

    /// <summary>Takes the record out of the list. The key stays.</summary>
    bool Retire(string id);
}
