namespace CertTui.Machines.Practice.Portal;

/// <summary>What the practice CA knows of an order. The pass phrase is there only as salt and derived value; Replaces is the certificate (DER) that a re-issue revokes.</summary>
internal sealed record OrderRecord(
    string Id,
    string CaseId,
    string State,
    string Product,
    IReadOnlyList<string> Names,
    string FormNumber,
    string Validation,
    string ValidationDetail,
    int Tiers,
    string SpkiSha256,
    string RandomValue,
    string PassPhraseSalt,
    string PassPhraseHash,
    DateTimeOffset SubmittedAt,
    DateTimeOffset? IssuedAt = null,
    byte[]? Replaces = null);
