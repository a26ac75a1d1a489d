namespace CertTui.Engine.Backups;

/// <summary>A restore from a PKCS#12 file.</summary>
/// <param name="Path">The file.</param>
/// <param name="SecretId">Its password's id among the secrets.</param>
/// <param name="Exportable">"Mark this key as exportable": without it, the key can never be backed up again.</param>
/// <param name="KeepProperties">"Include all extended properties": the friendly name.</param>
/// <param name="IncludeRoot">Trust a root that lies in the file; only when asked for.</param>
public sealed record RestoreOrder(
    string Path, string SecretId, bool Exportable = true, bool KeepProperties = true, bool IncludeRoot = false);
