namespace CertTui.Machines.Folders;

/// <summary>What lies beside a pending request.</summary>
internal sealed record PendingRecord(
    string CaseId,
    string Host,
    string KeyId,
    string SpkiSha256,
    DateTimeOffset MadeAt,
    DateTimeOffset? SubmittedAt);
