namespace CertTui.Engine.Backups;

/// <summary>What to back up: a pending request (its key, before there is a certificate) or an installed certificate.</summary>
/// <param name="RequestId">The pending request; null for an installed certificate.</param>
/// <param name="Fingerprint">The installed certificate; null for a pending request.</param>
public sealed record BackupSource(string? RequestId, string? Fingerprint)
{
    public static BackupSource Request(string id) => new(id, null);

    public static BackupSource Installed(string fingerprint) => new(null, fingerprint);
}

/// <summary>A backup.</summary>
/// <param name="Source">Of what.</param>
/// <param name="Path">The new file.</param>
/// <param name="Cipher">See <see cref="CipherAdvice"/>.</param>
/// <param name="SecretId">The password's id among the secrets.</param>
/// <param name="IncludeRoot">The root too; the machine of the restore should have its own.</param>
public sealed record BackupOrder(BackupSource Source, string Path, Pkcs12Cipher Cipher, string SecretId, bool IncludeRoot = false);
