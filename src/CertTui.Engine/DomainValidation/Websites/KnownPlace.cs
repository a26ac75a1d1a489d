using System.Net;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>Addresses that somebody gave for one host; what a page embeds from elsewhere is found as usual.</summary>
public sealed class KnownPlace(string host, IReadOnlyList<IPAddress> addresses, IConnectionPlace others) : IConnectionPlace
{
    public Task<IReadOnlyList<IPEndPoint>> Find(string wanted, int port, CancellationToken cancellation)
    {
        IReadOnlyList<IPEndPoint> ours = [.. addresses.Select(address => new IPEndPoint(address, port))];
        return wanted == host ? Task.FromResult(ours) : others.Find(wanted, port, cancellation);
    }
}
