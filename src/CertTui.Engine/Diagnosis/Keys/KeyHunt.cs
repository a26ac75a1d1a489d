using CertTui.Engine.Certificates;

namespace CertTui.Engine.Diagnosis.Keys;

/// <summary>A certificate that lost its key, and where to look for it besides the machine's own places.</summary>
/// <param name="Certificate">What the CA issued.</param>
/// <param name="Chain">The certificates above it that came with it, the root too.</param>
/// <param name="Folders">Where backups, old keys and requests may lie.</param>
/// <param name="SecretId">The id of the password of those backups; null where none is known.</param>
/// <param name="PackagePath">Where certificate and chain go if the key is on another server.</param>
public sealed record KeyHunt(
    Certificate Certificate, IReadOnlyList<Certificate> Chain, IReadOnlyList<string> Folders, string? SecretId, string PackagePath);
