using System.Buffers;
using System.Net;
using System.Net.Sockets;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Endpoints.Wire;

/// <summary>One connection, one question: would the server go on from this <see cref="ClientHello"/>?</summary>
internal sealed record Probe(IPEndPoint Server, StartTls? StartTls, TimeSpan Timeout)
{
    private const int ReadSize = 8 * 1024;

    /// <param name="hello">The question.</param>
    /// <param name="wholeFlight">Read the certificates, too.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A server that hangs up has answered, too.</returns>
    /// <exception cref="Refusal">As of <see cref="Connection.Open"/>: TLS was not reached; <c>connection-timeout</c>.</exception>
    public Task<ServerReply> Ask(ClientHello hello, bool wholeFlight, CancellationToken cancellation) =>
        Connection.Within(Timeout, Server, limit => AskNow(hello, new ReplyReader(wholeFlight), limit), cancellation);

    private async Task<ServerReply> AskNow(ClientHello hello, ReplyReader reader, CancellationToken cancellation)
    {
        await using var stream = await Connection.Open(Server, StartTls, cancellation).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(ReadSize);
        try
        {
            await stream.WriteAsync(hello.ToRecord(), cancellation).ConfigureAwait(false);
            while (!reader.IsComplete && await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is > 0 and var length)
                reader.Take(buffer.AsSpan(0, length));
        }
        catch (IOException exception) when (exception.InnerException is SocketException)
        {
            // A reset: how many servers refuse a version that they do not speak.
            return reader.Reply;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return reader.Reply;
    }
}
