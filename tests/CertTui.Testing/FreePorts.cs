using System.Net;
using System.Net.Sockets;

namespace CertTui.Testing;

/// <summary>
/// Ports on loopback that nobody listens on. They lie below those that Linux gives to clients (ip_local_port_range), and none is handed out
/// twice: while a server is started anew nobody else takes its port.
/// </summary>
public static class FreePorts
{
    private const int Lowest = 10_240;
    private const int Beyond = 32_768;

    private static readonly HashSet<int> Given = [];

    /// <summary>A port whose neighbour above is free, too: https and http of <c>practice serve</c>.</summary>
    public static int Pair() => InARow(2);

    /// <summary>The first of several: with a mail server, <c>practice serve</c> takes five.</summary>
    public static int InARow(int count)
    {
        lock (Given)
        {
            while (true)
            {
                var ports = Enumerable.Range(Random.Shared.Next(Lowest, Beyond - count), count).ToList();
                if (Given.Overlaps(ports) || !ports.TrueForAll(IsFree))
                    continue;
                Given.UnionWith(ports);
                return ports[0];
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
