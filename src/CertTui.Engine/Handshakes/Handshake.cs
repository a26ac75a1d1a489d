using System.Net;
using System.Security.Authentication;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Handshakes;

/// <summary>
/// What a TLS server sent, in the order in which it was sent: not the chain that this computer would build from it.
/// The client trusts nothing and downloads nothing.
/// </summary>
/// <param name="Sent">Every certificate of the server's message, doubles and roots too.</param>
/// <param name="Protocol">Asked for is TLS 1.2, in which certificates pass in the clear; TLS 1.3 where the server speaks nothing
/// else.</param>
/// <param name="Cipher">The cipher suite's IANA name; empty where the server went no further without a certificate of the client.</param>
public sealed record Handshake(IReadOnlyList<Certificate> Sent, SslProtocols Protocol, string Cipher)
{
    public static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The server asked for a certificate of the client (RFC 8446 section 4.3.2); none was given.</summary>
    public bool AsksForCertificate { get; init; }

    /// <param name="server">Where.</param>
    /// <param name="serverName">For server name indication (RFC 6066 section 3); empty for none.</param>
    /// <param name="timeout">For each attempt.</param>
    /// <param name="startTls">How TLS is asked for; null where the connection begins with it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="Refusal"><c>connection-refused</c>, <c>connection-timeout</c>, <c>not-tls</c>, <c>handshake-failure</c>,
    /// <c>starttls-refused</c>, <c>starttls-injection</c>, <c>malformed</c></exception>
    public static async Task<Handshake> With(
        IPEndPoint server, string serverName, TimeSpan timeout, StartTls? startTls = null, CancellationToken cancellation = default)
    {
        try
        {
            return await Attempt.Run(server, serverName, SslProtocols.Tls12, timeout, startTls, cancellation).ConfigureAwait(false);
        }
        catch (Refusal refusal) when (refusal.Problem.Details.GetValueOrDefault("alert") == ProtocolVersionAlert)
        {
            return await Attempt.Run(server, serverName, SslProtocols.Tls13, timeout, startTls, cancellation).ConfigureAwait(false);
        }
    }

    // RFC 8446 section 6: protocol_version.
    private const string ProtocolVersionAlert = "70";
}
