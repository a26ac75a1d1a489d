using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CertTui.Testing;

/// <summary>A server on a free loopback port that knows no TLS: whatever it hears, it says its line and hangs up.</summary>
public sealed class PlainServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _line;

    public PlainServer(string line)
    {
        _line = Encoding.ASCII.GetBytes(line);
        _listener.Start();
        _ = Answer();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public void Dispose() => _listener.Dispose();

    private async Task Answer()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        // Bytes that nobody has read would turn the end of the connection into a reset.
        _ = await client.GetStream().ReadAsync(new byte[4096]);
        await client.GetStream().WriteAsync(_line);
    }
}
