using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Tls.Verbatim;

namespace CertTui.Machines.Practice.Tls;

/// <summary>Answers on one connection for the bindings that are there at that moment.</summary>
/// <param name="Sites">A fresh look at the sites.</param>
/// <param name="Stores">Where the certificates are.</param>
/// <param name="Keys">Where their keys are.</param>
internal sealed record SiteServer(Func<IReadOnlyList<Site>> Sites, ICertificateStores Stores, IKeys Keys)
{
    /// <summary>What a server program of its own sends for a site; null where the stores decide.</summary>
    public Func<string, IReadOnlyList<Certificate>?> Loaded { get; init; } = _ => null;

    public AccessLog Log { get; init; } = new();

    public Task ServeHttp(Stream stream, Func<Binding, bool> isHere, CancellationToken cancellation) =>
        HttpExchange.Answer(stream, (host, target) => Logged(target, SiteOf(BindingChoice.For(host, Bindings("http", isHere)))), cancellation);

    public async Task ServeHttps(Stream stream, Func<Binding, bool> isHere, string address, CancellationToken cancellation)
    {
        // Which program answers is known by the name in the first message.
        await using var peeked = await PeekedStream.Open(stream, cancellation);
        var hello = ClientHello.TryRead(peeked.First);
        var chosen = BindingChoice.ForAddress(address, Every("https", isHere)) ?? BindingChoice.For(hello?.ServerName ?? "", Bindings("https", isHere));
        if (chosen is not null && hello is not null && AsItStands(chosen) is { Count: > 0 } chain)
            await ServeVerbatim(stream, hello, chosen, chain, cancellation);
        else
            await ServeByStores(peeked, chosen, cancellation);
    }

    /// <summary>Answers what comes through a device in front: by the name that is asked for.</summary>
    public Task Answer(Stream stream, CancellationToken cancellation) =>
        HttpExchange.Answer(stream, (host, target) => Logged(target, SiteOf(BindingChoice.For(host, Bindings("https", _ => true)))), cancellation);

    private IReadOnlyList<Certificate>? AsItStands(Binding chosen) =>
        Loaded(chosen.Site) ?? (ServedTls.IsOwn ? ServedCertificate.Chain(chosen.Fingerprint, Stores) : null);

    private async Task ServeByStores(Stream stream, Binding? chosen, CancellationToken cancellation)
    {
        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(
            (_, _, _, _) => ValueTask.FromResult(ServedCertificate.Options((chosen ?? throw new AuthenticationException("no binding")).Fingerprint, Stores, Keys)),
            null,
            cancellation);
        await HttpExchange.Answer(tls, (_, target) => Logged(target, SiteOf(chosen)), cancellation);
        await tls.ShutdownAsync();
    }

    private async Task ServeVerbatim(Stream stream, ClientHello hello, Binding chosen, IReadOnlyList<Certificate> loaded, CancellationToken cancellation)
    {
        using var key = KeyOf(loaded[0]) ?? throw new AuthenticationException("no key");
        await using var tls = await Accept.Run(stream, hello, loaded, key, cancellation);
        await HttpExchange.Answer(tls, (_, target) => Logged(target, SiteOf(chosen)), cancellation);
        await tls.Close(cancellation);
    }

    private AsymmetricAlgorithm? KeyOf(Certificate certificate)
    {
        foreach (var id in Keys.List())
        {
            var key = Keys.Open(id);
            if (key is not null && Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo())) == certificate.SpkiSha256)
                return key;
            key?.Dispose();
        }
        return null;
    }

    private Site? Logged(string target, Site? site)
    {
        Log.Note(target);
        return site;
    }

    private IEnumerable<Binding> Bindings(string protocol, Func<Binding, bool> isHere) =>
        Sites().Where(site => site.Running).SelectMany(site => site.Bindings).Where(binding => binding.Protocol == protocol && isHere(binding));

    private IEnumerable<Binding> Every(string protocol, Func<Binding, bool> isHere) =>
        Sites().SelectMany(site => site.Bindings).Where(binding => binding.Protocol == protocol && isHere(binding));

    private Site? SiteOf(Binding? binding) => binding is null ? null : Sites().FirstOrDefault(site => site.Name == binding.Site);
}
