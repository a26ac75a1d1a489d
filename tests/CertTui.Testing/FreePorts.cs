using System.Net;
using System.Net.Sockets;

namespace CertTui.Testing;

/// <summary>Ports on loopback that nobody listens on.</summary>
public static class FreePorts
{
    /// <summary>A port whose neighbour above is free, too: https and http of <c>practice serve</c>.</summary>
    public static int Pair()
    {
        while (true)
        {
            using var first = new TcpListener(IPAddress.Loopback, 0);
            first.Start();
            var port = ((IPEndPoint)first.LocalEndpoint).Port;
            using var second = new TcpListener(IPAddress.Loopback, Math.Min(port + 1, 65535));
            try
            {
                second.Start();
                return port;
            }
            catch (SocketException)
            {
                // The neighbour is taken: try another pair.
                continue;
            }
        }
    }
}
