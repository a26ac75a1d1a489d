using System.Net;
using System.Net.Sockets;

namespace CertTui.Engine.DomainValidation.Dns;

/// <summary>
/// Asks one server one question over UDP, and over TCP where the answer did not fit (RFC 1035 section 4.2, RFC 7766). Nothing is
/// remembered: whoever waits for a record to appear must not be shown an old answer.
/// </summary>
public sealed class DnsClient
{
    private const int Tries = 2;

    /// <summary>For each of two tries over UDP, and for TCP.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Never throws for what a server or a network does; the problem is <c>dns-name-invalid</c>, <c>dns-timeout</c> (seconds),
    /// <c>dns-unreachable</c> (reason), <c>dns-malformed</c>, <c>dns-refused</c> or <c>dns-rcode</c> (rcode), each with name and server.
    /// </summary>
    public async Task<DnsAnswer> Ask(IPEndPoint server, DnsQuery query, CancellationToken cancellation = default)
    {
        if (DnsName.Labels(query.Name) is null)
            return DnsAnswer.Failed("dns-name-invalid", server, query);
        try
        {
            var message = await Exchange(server, query.ToMessage(), cancellation).ConfigureAwait(false);
            // A server from before EDNS (RFC 6891 section 7).
            if (message.Code is ResponseCode.FORMERR or ResponseCode.NOTIMP)
                message = await Exchange(server, query.ToMessage(extended: false), cancellation).ConfigureAwait(false);
            return DnsAnswer.Of(server, query, message);
        }
        catch (TimeoutException)
        {
            return DnsAnswer.Failed("dns-timeout", server, query, ("seconds", $"{Timeout.TotalSeconds * Tries:0.#}"));
        }
        catch (SocketException exception)
        {
            return DnsAnswer.Failed("dns-unreachable", server, query, ("reason", exception.SocketErrorCode.ToString()));
        }
        catch (IOException exception)
        {
            return DnsAnswer.Failed("dns-unreachable", server, query, ("reason", exception.Message));
        }
        catch (MalformedMessage)
        {
            return DnsAnswer.Failed("dns-malformed", server, query);
        }
    }

    private async Task<DnsMessage> Exchange(IPEndPoint server, DnsMessage query, CancellationToken cancellation)
    {
        var bytes = query.Write();
        var answer = await OverUdp(server, query, bytes, cancellation).ConfigureAwait(false);
        return answer.Flags.HasFlag(DnsFlags.Truncated)
            ? await Within(limit => TcpExchange.Run(server, query, bytes, limit), cancellation).ConfigureAwait(false)
            : answer;
    }

    private async Task<DnsMessage> OverUdp(IPEndPoint server, DnsMessage query, byte[] bytes, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Within(limit => UdpExchange.Run(server, query, bytes, limit), cancellation).ConfigureAwait(false);
            }
            catch (TimeoutException) when (attempt < Tries)
            {
                // A datagram may be lost: it is sent again.
                continue;
            }
        }
    }

    private async Task<DnsMessage> Within(Func<CancellationToken, Task<DnsMessage>> run, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Timeout);
        try
        {
            return await run(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
