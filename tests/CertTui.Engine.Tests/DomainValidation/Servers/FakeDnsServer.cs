using System.Net;
using System.Net.Sockets;
using CertTui.Engine.DomainValidation.Dns;

namespace CertTui.Engine.Tests.DomainValidation.Servers;

/// <summary>A DNS server that answers what the test says: no, one or several datagrams for each query.</summary>
internal sealed class FakeDnsServer : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Func<DnsMessage, IEnumerable<byte[]>> _answers;

    public FakeDnsServer(Func<DnsMessage, IEnumerable<byte[]>> answers)
    {
        _answers = answers;
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _ = Serve();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_socket.LocalEndPoint!;

    public void Dispose() => _socket.Dispose();

    private async Task Serve()
    {
        var buffer = new byte[DnsMessage.Longest];
        while (true)
        {
            var received = await _socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0));
            foreach (var answer in _answers(DnsMessage.Read(buffer.AsSpan(0, received.ReceivedBytes))!))
                await _socket.SendToAsync(answer, received.RemoteEndPoint);
        }
    }
}
