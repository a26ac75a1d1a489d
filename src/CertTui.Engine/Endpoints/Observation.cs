using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints.Offers;

namespace CertTui.Engine.Endpoints;

/// <summary>What one server at one address does; nothing is judged here.</summary>
/// <param name="Server">Where.</param>
/// <param name="Sent">Its certificates in the order sent; none where it goes along with anonymous sessions only.</param>
/// <param name="Unreadable">The places (from 1) in the server's message of what is no certificate.</param>
/// <param name="Offer">Versions and cipher suites.</param>
public sealed record Observation(IPEndPoint Server, IReadOnlyList<Certificate> Sent, IReadOnlyList<int> Unreadable, Offer Offer)
{
    /// <summary>What is sent to a client without server name indication; null where it was not asked.</summary>
    public IReadOnlyList<Certificate>? SentWithoutName { get; init; }
}
