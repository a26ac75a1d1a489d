using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Handshakes;

/// <summary>One connection with one protocol version.</summary>
internal sealed class Attempt(IPEndPoint server, string serverName, SslProtocols protocol, StartTls? startTls)
{
    private readonly List<byte[]> _collected = [];

    public static async Task<Handshake> Run(
        IPEndPoint server,
        string serverName,
        SslProtocols protocol,
        TimeSpan timeout,
        StartTls? startTls,
        CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            return await new Attempt(server, serverName, protocol, startTls).Run(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Refuse("connection-timeout", server, ("seconds", $"{timeout.TotalSeconds:0}"));
        }
    }

    private async Task<Handshake> Run(CancellationToken cancellation)
    {
        using var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(server, cancellation).ConfigureAwait(false);
        }
        catch (SocketException exception)
        {
            var code = exception.SocketErrorCode == SocketError.TimedOut ? "connection-timeout" : "connection-refused";
            throw Refuse(code, server, ("reason", exception.SocketErrorCode.ToString()));
        }
        var stream = new NetworkStream(socket);
        await AskForTls(stream, cancellation).ConfigureAwait(false);
        var recording = new RecordingStream(stream);
        await using var tls = new SslStream(recording, leaveInnerStreamOpen: false);
        await Authenticate(tls, recording, cancellation).ConfigureAwait(false);
        var sent = protocol == SslProtocols.Tls12 ? ServerFlight.Certificates(recording.Received) : _collected;
        if (sent.Count == 0)
            throw Failure("", "no certificate");
        return new Handshake([.. sent.Select(der => Certificate.Open(der))], tls.SslProtocol, tls.NegotiatedCipherSuite.ToString());
    }

    private async Task AskForTls(NetworkStream stream, CancellationToken cancellation)
    {
        try
        {
            await (startTls?.Open(stream, server, cancellation) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            throw Failure("", Innermost(exception).Message);
        }
    }

    private async Task Authenticate(SslStream tls, RecordingStream recording, CancellationToken cancellation)
    {
        try
        {
            await tls.AuthenticateAsClientAsync(Options(), cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or SocketException)
        {
            if (!ServerFlight.LooksLikeTls(recording.Received))
                throw Refuse("not-tls", server);
            var alert = ServerFlight.Alert(recording.Received);
            throw Failure($"{alert}", Innermost(exception).Message);
        }
    }

    private Refusal Failure(string alert, string reason) =>
        Refuse("handshake-failure", server, ("name", serverName), ("alert", alert), ("reason", reason));

    private SslClientAuthenticationOptions Options() => new()
    {
        TargetHost = serverName,
        EnabledSslProtocols = protocol,
        // A resumed session comes without certificates.
        AllowTlsResume = false,
        // Judged elsewhere, by what was sent.
        RemoteCertificateValidationCallback = (_, certificate, chain, _) => Collect(certificate, chain),
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    private bool Collect(X509Certificate? certificate, X509Chain? chain)
    {
        var sent = chain?.ChainPolicy.ExtraStore.Select(extra => extra.RawData) ?? [];
        _collected.AddRange(sent);
        if (_collected.Count == 0 && certificate is not null)
            _collected.Add(certificate.GetRawCertData());
        return true;
    }

    private static Exception Innermost(Exception exception) =>
        exception.InnerException is null ? exception : Innermost(exception.InnerException);

    private static Refusal Refuse(string code, IPEndPoint server, params ReadOnlySpan<(string, string)> details) =>
        new(code, [("endpoint", server.ToString()), .. details]);
}
