using CertTui.Engine.Endpoints.Wire;

namespace CertTui.Engine.Endpoints.Offers;

/// <summary>The questions that are put to one server under one name.</summary>
internal sealed class Questions(Probe probe, string serverName, CancellationToken cancellation)
{
    /// <summary>The certificates in the clear: up to TLS 1.2.</summary>
    /// <exception cref="Refusal">As of <see cref="Probe.Ask"/>.</exception>
    public Task<ServerReply> Certificates() =>
        probe.Ask(new ClientHello(TlsVersion.Tls12, CipherSuites.WithCertificate, serverName), wholeFlight: true, cancellation);

    /// <summary>The same without server name indication.</summary>
    public async Task<ServerReply?> CertificatesWithoutName() =>
        await Ask(new ClientHello(TlsVersion.Tls12, CipherSuites.WithCertificate, ""), wholeFlight: true).ConfigureAwait(false);

    public async Task<bool> SpeaksTls13() =>
        (await Ask(new ClientHello(TlsVersion.Tls13, CipherSuites.Tls13, serverName)).ConfigureAwait(false)).Version == TlsVersion.Tls13;

    /// <summary>Before TLS 1.2, each with its whole reply: a server takes the highest version that it speaks.</summary>
    public async Task<IReadOnlyList<ServerReply>> Old()
    {
        var replies = new List<ServerReply>();
        for (TlsVersion? next = TlsVersion.Tls11; next is { } version;)
        {
            var reply = await Ask(new ClientHello(version, CipherSuites.WithCertificate, serverName), wholeFlight: true).ConfigureAwait(false);
            if (reply.Version is not { } spoken || spoken > version)
                break;
            replies.Add(reply);
            next = spoken == TlsVersion.Ssl3 ? null : spoken - 1;
        }
        return replies;
    }

    /// <summary>Up to this version, a reply for each weak class: nothing else is offered, and each time without what was taken.</summary>
    public async Task<Dictionary<WeakClass, ServerReply>> Weak(TlsVersion version)
    {
        var found = new Dictionary<WeakClass, ServerReply>();
        for (var left = CipherSuites.AllWeak; left.Count > 0; left = [.. left.Where(suite => !found.ContainsKey(CipherSuites.WeaknessOf(suite)!.Value))])
        {
            var reply = await Ask(new ClientHello(version, left, serverName)).ConfigureAwait(false);
            // A suite that nobody offered would make this go on for ever.
            if (!reply.IsAccepted || CipherSuites.WeaknessOf(reply.Suite) is not { } weakness || !found.TryAdd(weakness, reply))
                break;
        }
        return found;
    }

    public async Task<bool> KeepsPastSecrets() =>
        (await Ask(new ClientHello(TlsVersion.Tls12, CipherSuites.ForwardSecret, serverName)).ConfigureAwait(false)).IsAccepted;

    private async Task<ServerReply> Ask(ClientHello hello, bool wholeFlight = false)
    {
        try
        {
            return await probe.Ask(hello, wholeFlight, cancellation).ConfigureAwait(false);
        }
        catch (Refusal)
        {
            // The server was reached before: that it does not answer this question is the answer.
            return ServerReply.Silence;
        }
    }
}
