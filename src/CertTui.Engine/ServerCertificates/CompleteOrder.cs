using CertTui.Engine.Certificates;

namespace CertTui.Engine.ServerCertificates;

/// <summary>"Complete certificate request".</summary>
/// <param name="Certificate">What the CA issued.</param>
/// <param name="Names">The names that were asked for; empty where nobody knows any more.</param>
/// <param name="FriendlyName">Fewer than 64 characters, unique; null for host and date.</param>
/// <param name="OverrideReason">Why a certificate for other names shall be installed all the same; null to refuse it.</param>
public sealed record CompleteOrder(
    Certificate Certificate, IReadOnlyList<string> Names, string? FriendlyName = null, string? OverrideReason = null);
