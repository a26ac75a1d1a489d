using System.Net;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>Where a client connects for a host and a port: what the DNS says, or the practice machine's own listeners.</summary>
public interface IConnectionPlace
{
    /// <summary>In the order in which they are tried; none where the host has no address.</summary>
    Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation);
}
