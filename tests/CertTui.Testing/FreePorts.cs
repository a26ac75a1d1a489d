using System.Net;
using System.Net.Sockets;

namespace CertTui.Testing;

/// <summary>Ports on loopback that nobody listens on.</summary>
public static class FreePorts
{
    /// <summary>A port whose neighbour above is free, too: https and http of <c>practice serve</c>.</summary>
    public static int Pair() => InARow(2);

    /// <summary>The first of several: with a mail server, <c>practice serve</c> takes five.</summary>
    public static int InARow(int count)
    {
        while (true)
        {
            var held = new List<TcpListener> { new(IPAddress.Loopback, 0) };
            try
            {
                held[0].Start();
                var first = ((IPEndPoint)held[0].LocalEndpoint).Port;
                while (held.Count < count)
                {
                    held.Add(new TcpListener(IPAddress.Loopback, Math.Min(first + held.Count, 65535)));
                    held[^1].Start();
                }
                return first;
            }
            catch (SocketException)
            {
                // A neighbour is taken: try others.
                continue;
            }
            finally
            {
                held.ForEach(listener => listener.Dispose());
            }
        }
    }
}
