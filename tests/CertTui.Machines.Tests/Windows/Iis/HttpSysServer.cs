using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Tls;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

/// <summary>Real TLS on one port of three addresses of loopback, with the certificates that the table has for them.</summary>
internal sealed class HttpSysServer : IDisposable
{
    private static readonly IPAddress[] Addresses = [IPAddress.Loopback, IPAddress.Parse("127.0.0.2"), IPAddress.IPv6Loopback];

    private readonly HttpSysTable _table;
    private readonly ICertificateStores _stores;
    private readonly IKeys _keys;
    private readonly List<TcpListener> _listeners = [];

    public HttpSysServer(HttpSysTable table, ICertificateStores stores, IKeys keys)
    {
        (_table, _stores, _keys) = (table, stores, keys);
        Port = FreePorts.InARow(1);
        foreach (var address in Addresses)
        {
            var listener = new TcpListener(address, Port);
            listener.Start();
            _listeners.Add(listener);
            _ = AcceptAll(listener, address);
        }
    }

    public int Port { get; }

    /// <summary>Answers with this certificate whatever the table says: another server sits on the port.</summary>
    public string? Another { get; set; }

    public void Dispose() => _listeners.ForEach(listener => listener.Dispose());

    private async Task AcceptAll(TcpListener listener, IPAddress address)
    {
        try
        {
            while (true)
                _ = Serve(await listener.AcceptTcpClientAsync(), address);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
            _ = exception;
        }
    }

    private async Task Serve(TcpClient client, IPAddress address)
    {
        try
        {
            using (client)
            await using (var tls = new SslStream(client.GetStream()))
            {
                await tls.AuthenticateAsServerAsync((_, hello, _, _) => ValueTask.FromResult(Options(address, hello.ServerName)), null);
                await tls.ShutdownAsync();
            }
        }
        catch (Exception exception) when (exception is IOException or AuthenticationException or SocketException)
        {
            // The client sees a closed connection.
            _ = exception;
        }
    }

    private SslServerAuthenticationOptions Options(IPAddress address, string host)
    {
        var thumbprint = Another ?? _table.For(address, Port, host)?.Thumbprint;
        return ServedCertificate.Options(thumbprint is null ? null : Thumbprints.Of(_stores).FingerprintOf(thumbprint), _stores, _keys);
    }
}
