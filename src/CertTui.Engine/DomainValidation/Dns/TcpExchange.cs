using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>One message each way, each behind its length in two octets (RFC 1035 section 4.2.2, RFC 7766 section 8).</summary>
internal static class TcpExchange
{
    public static async Task<DnsMessage> Run(IPEndPoint server, DnsMessage query, byte[] bytes, CancellationToken cancellation)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(server, cancellation).ConfigureAwait(false);
        await using var stream = new NetworkStream(socket);
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)bytes.Length);
        // In one piece: some servers want length and message in the same segment (RFC 7766 section 8).
        await stream.WriteAsync((byte[])[.. length, .. bytes], cancellation).ConfigureAwait(false);

        await stream.ReadExactlyAsync(length, cancellation).ConfigureAwait(false);
        var answer = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(answer, cancellation).ConfigureAwait(false);
        return Answers.Read(query, answer) ?? throw new MalformedMessage("another question");
    }
}
