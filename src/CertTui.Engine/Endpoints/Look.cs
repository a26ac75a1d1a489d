using System.Security.Authentication;
using CertTui.Engine.Endpoints.Offers;
using CertTui.Engine.Endpoints.Wire;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Endpoints;

/// <summary>
/// Looks at one server: a handful of connections, none of which becomes a session. Only where a server speaks nothing but TLS 1.3
/// its certificates take a handshake to the end, because they come encrypted.
/// </summary>
internal sealed class Look(Probe probe, string serverName, bool withoutName, Opening opening, CancellationToken cancellation)
{
    private readonly Questions _ask = new(probe, serverName, cancellation);

    /// <exception cref="Refusal"><c>connection-refused</c>, <c>connection-timeout</c>, <c>not-tls</c>, <c>handshake-failure</c>,
    /// <c>starttls-refused</c>, <c>starttls-injection</c></exception>
    public static Task<Observation> At(
        Probe probe, string serverName, bool withoutName, Opening opening, CancellationToken cancellation) =>
        new Look(probe, serverName, withoutName && serverName.Length > 0, opening, cancellation).Run();

    private async Task<Observation> Run()
    {
        var first = await _ask.Certificates().ConfigureAwait(false);
        if (first.IsForeign)
            throw Connection.Refuse("not-tls", probe.Server);
        var (newest, old, weak) = (_ask.SpeaksTls13(), _ask.Old(), _ask.Weak(TlsVersion.Tls12));
        var unnamed = withoutName ? _ask.CertificatesWithoutName() : Task.FromResult<ServerReply?>(null);
        await Task.WhenAll(newest, old, weak, unnamed).ConfigureAwait(false);
        ServerReply[] replies = [first, .. old.Result, .. weak.Result.Values];
        var clear = replies.FirstOrDefault(reply => reply.Certificates.Count > 0);
        if (clear is null && newest.Result)
            return await Encrypted().ConfigureAwait(false);
        if (!replies.Any(reply => reply.IsAccepted))
            throw Failure(first.Alert);
        var offer = await Offered(clear ?? first, newest.Result, replies, weak.Result).ConfigureAwait(false);
        var (sent, unreadable) = opening.Open(clear?.Certificates ?? []);
        return new Observation(probe.Server, sent, unreadable, offer)
        {
            SentWithoutName = unnamed.Result is not { } reply ? null : IsSame(reply, clear) ? sent : opening.Open(reply.Certificates).Readable,
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

    private static bool IsSame(ServerReply one, ServerReply? other) =>
        other is not null && one.Certificates.Count == other.Certificates.Count
        && one.Certificates.Zip(other.Certificates).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
}
