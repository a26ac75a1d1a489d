using CertTui.Engine.Certificates;

namespace CertTui.Engine.Verification;

/// <summary>What the check of an installed certificate found (guide 5.7).</summary>
/// <param name="Certificate">Which one.</param>
/// <param name="FriendlyName">Its name in the list; null where it has none.</param>
/// <param name="Findings">Everything that is wrong or worth a word.</param>
/// <param name="DaysLeft">Whole days until it ends; negative once it has.</param>
/// <param name="EndsAt">The last instant at which it is valid.</param>
/// <param name="Path">From the certificate up to the root, the longest good path; as far as it goes where there is none.</param>
/// <param name="IsComplete">The path reaches a root that is in use, and is good.</param>
/// <param name="KeyProved">The private key signed and the certificate verified.</param>
/// <param name="NamesMissing">Wanted, and not in it.</param>
/// <param name="NamesExtra">In it, and not wanted.</param>
/// <param name="ForServers">The extended key usage lets it serve TLS.</param>
/// <param name="Clients">How clients with and without each root fare with these certificates.</param>
public sealed record VerificationReport(
    Certificate Certificate,
    string? FriendlyName,
    IReadOnlyList<Problem> Findings,
    int DaysLeft,
    DateTimeOffset EndsAt,
    IReadOnlyList<Certificate> Path,
    bool IsComplete,
    bool KeyProved,
    IReadOnlyList<string> NamesMissing,
    IReadOnlyList<string> NamesExtra,
    bool ForServers,
    IReadOnlyList<ClientProfile> Clients)
{
    public bool IsGood => Findings.All(finding => finding.Severity != Severity.Error);
}

/// <summary>A kind of client, told apart by one root.</summary>
/// <param name="Root">The root's common name.</param>
/// <param name="RootFingerprint">SHA-256 of the root.</param>
/// <param name="HasRoot">The client trusts this root; or it trusts all others of this machine but not this one.</param>
/// <param name="Tiers">The tiers of the path it takes; null where it finds none.</param>
public sealed record ClientProfile(string Root, string RootFingerprint, bool HasRoot, int? Tiers);
