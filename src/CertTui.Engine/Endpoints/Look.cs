using System.Net;
using System.Security.Authentication;
using CertTui.Engine.Certificates;
using CertTui.Engine.Endpoints.Offers;
using CertTui.Engine.Endpoints.Wire;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Endpoints;

/// <summary>
/// Looks at one server: a handful of connections, none of which becomes a session. Only where a server speaks nothing but TLS 1.3
/// its certificates take a handshake to the end, because they come encrypted.
/// </summary>
internal sealed class Look(Probe probe, string serverName, CancellationToken cancellation)
{
    private readonly Questions _ask = new(probe, serverName, cancellation);

    /// <exception cref="Refusal"><c>connection-refused</c>, <c>connection-timeout</c>, <c>not-tls</c>, <c>handshake-failure</c>,
    /// <c>starttls-refused</c>, <c>starttls-injection</c></exception>
    public static Task<Observation> At(
        IPEndPoint server, string serverName, StartTls? startTls, TimeSpan timeout, CancellationToken cancellation) =>
        new Look(new Probe(server, startTls, timeout), serverName, cancellation).Run();

    private async Task<Observation> Run()
    {
        var first = await _ask.Certificates().ConfigureAwait(false);
        if (first.IsForeign)
            throw Connection.Refuse("not-tls", probe.Server);
        var (newest, old, weak, unnamed) = (_ask.SpeaksTls13(), _ask.Old(), _ask.Weak(TlsVersion.Tls12), _ask.CertificatesWithoutName());
        await Task.WhenAll(newest, old, weak, unnamed).ConfigureAwait(false);
        ServerReply[] replies = [first, .. old.Result, .. weak.Result.Values];
        var clear = replies.FirstOrDefault(reply => reply.Certificates.Count > 0);
        if (clear is null && newest.Result)
            return await Encrypted().ConfigureAwait(false);
        if (!replies.Any(reply => reply.IsAccepted))
            throw Failure(first.Alert);
        var offer = await Offered(clear ?? first, newest.Result, replies, weak.Result).ConfigureAwait(false);
        var (sent, unreadable) = Opened(clear?.Certificates ?? []);
        return new Observation(probe.Server, sent, unreadable, offer)
        {
            SentWithoutName = unnamed.Result is { } reply ? Opened(reply.Certificates).Readable : null,
        };
    }

    private async Task<Offer> Offered(
        ServerReply clear, bool speaksTls13, IReadOnlyList<ServerReply> replies, IReadOnlyDictionary<WeakClass, ServerReply> weak)
    {
        var versions = replies.Select(reply => reply.Version).OfType<TlsVersion>().Distinct().Order().ToList();
        // Some suites, the export ones for instance, are forbidden in the newer versions only.
        var older = versions[0] < TlsVersion.Tls12 ? await _ask.Weak(versions[0]).ConfigureAwait(false) : [];
        return new Offer
        {
            Versions = speaksTls13 ? [.. versions, TlsVersion.Tls13] : versions,
            Weak = weak.Concat(older).DistinctBy(each => each.Key).ToDictionary(each => each.Key, each => each.Value.Suite),
            Chosen = clear.IsAccepted ? clear.Suite : null,
            HasForwardSecrecy = speaksTls13 || CipherSuites.IsForwardSecret(clear.Suite) || await _ask.KeepsPastSecrets().ConfigureAwait(false),
            AsksForCertificate = clear.AsksForCertificate,
        };
    }

    private async Task<Observation> Encrypted()
    {
        var handshake = await Attempt.Run(probe.Server, serverName, SslProtocols.Tls13, probe.Timeout, probe.StartTls, cancellation)
            .ConfigureAwait(false);
        var offer = new Offer { Versions = [TlsVersion.Tls13], HasForwardSecrecy = true, AsksForCertificate = handshake.AsksForCertificate };
        return new Observation(probe.Server, handshake.Sent, [], offer);
    }

    private Refusal Failure(int? alert) => Connection.Refuse(
        "handshake-failure", probe.Server, ("name", serverName), ("alert", $"{alert}"), ("reason", AlertNames.Of(alert)));

    private static (IReadOnlyList<Certificate> Readable, IReadOnlyList<int> Unreadable) Opened(IReadOnlyList<byte[]> sent)
    {
        var opened = sent.Select(der => Certificate.TryOpen(der)).ToList();
        return ([.. opened.OfType<Certificate>()], [.. Enumerable.Range(1, opened.Count).Where(place => opened[place - 1] is null)]);
    }
}
