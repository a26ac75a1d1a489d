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

    private bool _askedForCertificate;

    public static Task<Handshake> Run(
        IPEndPoint server,
        string serverName,
        SslProtocols protocol,
        TimeSpan timeout,
        StartTls? startTls,
        CancellationToken cancellation) =>
        Connection.Within(timeout, server, new Attempt(server, serverName, protocol, startTls).Run, cancellation);

    private async Task<Handshake> Run(CancellationToken cancellation)
    {
        var stream = await Connection.Open(server, startTls, cancellation).ConfigureAwait(false);
        var recording = new RecordingStream(stream);
        await using var tls = new SslStream(recording, leaveInnerStreamOpen: false);
        var isWhole = await Authenticate(tls, recording, cancellation).ConfigureAwait(false);
        var sent = protocol == SslProtocols.Tls12 ? ServerFlight.Certificates(recording.Received) : _collected;
        if (sent.Count == 0)
            throw Failure("", "no certificate");
        return new Handshake([.. sent.Select(der => Certificate.Open(der))], protocol, isWhole ? tls.NegotiatedCipherSuite.ToString() : "")
        {
            AsksForCertificate = _askedForCertificate,
        };
    }

    // False where the server goes no further without a certificate of the client: it has shown its own, and signed with its key.
    private async Task<bool> Authenticate(SslStream tls, RecordingStream recording, CancellationToken cancellation)
    {
        try
        {
            await tls.AuthenticateAsClientAsync(Options(), cancellation).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException or SocketException)
        {
            if (!ServerFlight.LooksLikeTls(recording.Received))
                throw Connection.Refuse("not-tls", server);
            if (_askedForCertificate && protocol == SslProtocols.Tls12)
                return false;
            var alert = ServerFlight.Alert(recording.Received);
            throw Failure($"{alert}", Connection.Innermost(exception).Message);
        }
    }

    private Refusal Failure(string alert, string reason) =>
        Connection.Refuse("handshake-failure", server, ("name", serverName), ("alert", alert), ("reason", reason));

    private SslClientAuthenticationOptions Options() => new()
    {
        TargetHost = serverName,
        EnabledSslProtocols = protocol,
        // A resumed session comes without certificates.
        AllowTlsResume = false,
        LocalCertificateSelectionCallback = (_, _, _, remote, _) => NoCertificate(remote),
        // Judged elsewhere, by what was sent.
        RemoteCertificateValidationCallback = (_, certificate, chain, _) => Collect(certificate, chain),
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    // It is called once before the handshake, too, when nothing is known of the server.
    private X509Certificate NoCertificate(X509Certificate? remote)
    {
        _askedForCertificate |= remote is not null;
        return null!;
    }

    private bool Collect(X509Certificate? certificate, X509Chain? chain)
    {
        var sent = chain?.ChainPolicy.ExtraStore.Select(extra => extra.RawData).ToList() ?? [];
        _collected.AddRange(certificate is null ? sent : ServerFlight.AsSent(sent, certificate.GetRawCertData()));
        return true;
    }
}
