using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using CertTui.Engine;
using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Practice.Dns;

/// <summary>The name server and resolver of the practice machine: one loopback port, UDP and TCP (RFC 1035 section 4.2), until it is disposed.</summary>
internal sealed class DnsServer : IDisposable
{
    private const int Attempts = 20;

    private readonly CancellationTokenSource stopping = new();
    private readonly DnsFile file;
    private readonly Listener tcp;
    private readonly UdpClient udp;

    public DnsServer(DnsFile file)
    {
        this.file = file;
        (tcp, udp) = Open();
        _ = Task.Run(AnswerDatagrams);
    }

    public IPEndPoint EndPoint => tcp.EndPoint;

    public void Dispose()
    {
        stopping.Cancel();
        tcp.Dispose();
        udp.Dispose();
    }

    // The port that is free for TCP need not be so for UDP.
    private (Listener, UdpClient) Open()
    {
        for (var attempt = 1; ; attempt++)
        {
            var listener = new Listener(0, AnswerStream);
            try
            {
                return (listener, new UdpClient(listener.EndPoint));
            }
            catch (SocketException exception)
            {
                listener.Dispose();
                if (attempt == Attempts)
                    throw new Refusal("port-in-use", ("port", listener.EndPoint.Port.ToString()), ("reason", exception.Message));
            }
        }
    }

    private async Task AnswerDatagrams()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var received = await udp.ReceiveAsync(stopping.Token);
                if (Answer(received.Buffer, DnsReply.LongestDatagram) is { } answer)
                    await udp.SendAsync(answer, received.RemoteEndPoint, stopping.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that does not wait for its answer is no reason to stop for the others.
                continue;
            }
        }
    }

    /// <summary>Each message is preceded by its length (RFC 1035 section 4.2.2); a client may ask more than once.</summary>
    private async Task AnswerStream(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[2];
        while (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation) == head.Length)
        {
            var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(head)];
            await stream.ReadExactlyAsync(message, cancellation);
            if (Answer(message, ushort.MaxValue) is not { } answer)
                return;
            BinaryPrimitives.WriteUInt16BigEndian(head, (ushort)answer.Length);
            await stream.WriteAsync((byte[])[.. head, .. answer], cancellation);
        }
    }

    private byte[]? Answer(byte[] message, int limit)
    {
        if (DnsQuestion.Read(message) is not { } question)
            return null;
        try
        {
            return ZoneLookup.Answer(file.Read(), question).ToBytes(question, limit);
        }
        catch (Exception exception) when (exception is Refusal or FormatException)
        {
            // The file is damaged, or an address in it is none: a person edited it.
            return DnsReply.Failure(DnsAnswerCode.ServerFailure).ToBytes(question, limit);
        }
    }
}
