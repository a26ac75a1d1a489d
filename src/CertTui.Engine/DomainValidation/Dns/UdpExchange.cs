using System.Net;
using System.Net.Sockets;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>One datagram out, one back (RFC 1035 section 4.2.1).</summary>
internal static class UdpExchange
{
    public static async Task<DnsMessage> Run(IPEndPoint server, DnsMessage query, byte[] bytes, CancellationToken cancellation)
    {
        // Connected: the system picks a random port and lets only this server's datagrams in (RFC 5452 section 9.2).
        using var socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server, cancellation).ConfigureAwait(false);
        await socket.SendAsync(bytes, cancellation).ConfigureAwait(false);
        var buffer = new byte[DnsMessage.Longest];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, cancellation).ConfigureAwait(false);
            if (Answers.Read(query, buffer.AsSpan(0, length)) is { } answer)
                return answer;
        }
    }
}
