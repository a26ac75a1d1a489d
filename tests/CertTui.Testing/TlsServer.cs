using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace CertTui.Testing;

/// <summary>A TLS server on a free loopback port; it shakes hands and hangs up.</summary>
public sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string?, SslStreamCertificateContext?> _pick;
    private readonly Func<Stream, Task> _before;

    /// <param name="pick">The certificates for a server name; null ends the connection.</param>
    /// <param name="before">What is said in the clear before TLS.</param>
    public TlsServer(Func<string?, SslStreamCertificateContext?> pick, Func<Stream, Task>? before = null)
    {
        _pick = pick;
        _before = before ?? (_ => Task.CompletedTask);
        _listener.Start();
        _ = Accept();
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
                _ = Serve(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        await using (var tls = new SslStream(client.GetStream()))
        {
            try
            {
                await _before(client.GetStream());
                await tls.AuthenticateAsServerAsync((_, hello, _, _) => Options(hello.ServerName), null, CancellationToken.None);
                await tls.CopyToAsync(Stream.Null);
            }
            catch (Exception exception) when (exception is AuthenticationException or IOException)
            {
                // The client sees it too.
            }
        }
    }

    private ValueTask<SslServerAuthenticationOptions> Options(string? name) =>
        _pick(name) is { } context
            ? new(new SslServerAuthenticationOptions { ServerCertificateContext = context })
            : throw new AuthenticationException("nothing is bound");
}
