using System.Net;
using CertTui.Engine.Chains;
using CertTui.Engine.Endpoints.Clients;

namespace CertTui.Engine.Endpoints;

/// <summary>What was found at one address of an endpoint.</summary>
/// <param name="Endpoint">What was asked for.</param>
/// <param name="Address">Where it was looked for; null where the name has no address.</param>
/// <param name="Seen">What the server does; null where TLS was not reached.</param>
/// <param name="Chain">Its chain in the eyes of the trust given; null where there is none.</param>
/// <param name="Clients">Its chain in the eyes of big clients.</param>
/// <param name="Findings">Everything that is wrong or worth a word, the worst first.</param>
public sealed record EndpointReport(
    Endpoint Endpoint,
    IPEndPoint? Address,
    Observation? Seen,
    SentChain? Chain,
    IReadOnlyList<ClientVerdict> Clients,
    IReadOnlyList<Problem> Findings)
{
    /// <summary>No error and no warning.</summary>
    public bool IsHealthy => Findings.All(finding => finding.Severity == Severity.Info);

    internal static EndpointReport Failed(Endpoint endpoint, IPEndPoint? address, Problem problem) =>
        new(endpoint, address, null, null, [], [problem]);
}
