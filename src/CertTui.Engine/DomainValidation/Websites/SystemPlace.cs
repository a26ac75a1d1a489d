using System.Net;
using System.Net.Sockets;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>The addresses that this computer's own resolver gives, its hosts file included.</summary>
public sealed class SystemPlace : IConnectionPlace
{
    public async Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation)
    {
        try
        {
            var addresses = await System.Net.Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
            return [.. addresses.Select(address => new IPEndPoint(address, port))];
        }
        catch (SocketException)
        {
            // Whatever the resolver's reason is, there is no place to connect to.
            return [];
        }
    }
}
