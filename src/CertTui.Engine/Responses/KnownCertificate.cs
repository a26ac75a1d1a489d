namespace CertTui.Engine.Responses;

public enum KnownKind
{
    Root,
    Cross,
    Ov,
    Ev,
    Other,
}

public enum KnownStatus
{
    Ok,
    Revoked,
    Superseded,
    Expired,
}

/// <summary>A CA certificate that this program knows by its fingerprint.</summary>
/// <param name="Fingerprint">SHA-256, upper-case hex.</param>
/// <param name="Name">Its common name, which others may share.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Status">As of the CCADB reports of 2026-09-23.</param>
/// <param name="Replacement">Fingerprint of the one to install in its place; null where there is none.</param>
public sealed record KnownCertificate(string Fingerprint, string Name, KnownKind Kind, KnownStatus Status, string? Replacement = null);
