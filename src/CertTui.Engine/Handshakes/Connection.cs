using System.Net;
using System.Net.Sockets;

namespace CertTui.Engine.Handshakes;

/// <summary>A connection up to the point where the client's first TLS message is due.</summary>
internal static class Connection
{
    /// <summary>The caller closes the stream.</summary>
    /// <exception cref="Refusal"><c>connection-refused</c>, <c>connection-timeout</c>, <c>handshake-failure</c> (the server hung up
    /// before TLS), <c>starttls-refused</c>, <c>starttls-injection</c></exception>
    public static async Task<NetworkStream> Open(IPEndPoint server, StartTls? startTls, CancellationToken cancellation)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, cancellation).ConfigureAwait(false);
            var stream = new NetworkStream(socket, ownsSocket: true);
            await (startTls?.Open(stream, server, cancellation) ?? Task.CompletedTask).ConfigureAwait(false);
            return stream;
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            var code = exception.SocketErrorCode == SocketError.TimedOut ? "connection-timeout" : "connection-refused";
            throw Refuse(code, server, ("reason", exception.SocketErrorCode.ToString()));
        }
        catch (IOException exception)
        {
            socket.Dispose();
            throw Refuse("handshake-failure", server, ("alert", ""), ("reason", Innermost(exception).Message));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Ends the work after the timeout with the refusal <c>connection-timeout</c>.</summary>
    public static async Task<T> Within<T>(
        TimeSpan timeout, IPEndPoint server, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            return await work(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refuse("connection-timeout", server, ("seconds", $"{timeout.TotalSeconds:0}"));
        }
    }

    public static Refusal Refuse(string code, IPEndPoint server, params ReadOnlySpan<(string, string)> details) =>
        new(code, [("endpoint", server.ToString()), .. details]);

    public static Exception Innermost(Exception exception) =>
        exception.InnerException is null ? exception : Innermost(exception.InnerException);
}
