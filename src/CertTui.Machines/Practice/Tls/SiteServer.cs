using System.Net.Security;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Machines.Practice.Tls;

/// <summary>Answers on one connection for the bindings that are there at that moment.</summary>
/// <param name="Sites">A fresh look at the sites.</param>
/// <param name="Stores">Where the certificates are.</param>
/// <param name="Keys">Where their keys are.</param>
internal sealed record SiteServer(Func<IReadOnlyList<Site>> Sites, ICertificateStores Stores, IKeys Keys)
{
    public Task ServeHttp(Stream stream, Func<Binding, bool> isHere, CancellationToken cancellation) =>
        HttpExchange.Answer(stream, host => SiteOf(BindingChoice.For(host, Bindings("http", isHere))), cancellation);

    public async Task ServeHttps(Stream stream, Func<Binding, bool> isHere, CancellationToken cancellation)
    {
        await using var tls = new SslStream(stream);
        Binding? chosen = null;
        await tls.AuthenticateAsServerAsync(
            (_, hello, _, _) =>
            {
                chosen = BindingChoice.For(AskedFor(hello.ServerName), Bindings("https", isHere))
                    ?? throw new System.Security.Authentication.AuthenticationException("no binding");
                return ValueTask.FromResult(ServedCertificate.Options(chosen.Fingerprint, Stores, Keys));
            },
            null,
            cancellation);
        await HttpExchange.Answer(tls, _ => SiteOf(chosen), cancellation);
        await tls.ShutdownAsync();
    }

    // SNI carries A-labels (RFC 6066 section 3); .NET hands them out decoded, and bindings hold A-labels.
    private static string AskedFor(string name) => HostName.Read(name).Ascii ?? name;

    private IEnumerable<Binding> Bindings(string protocol, Func<Binding, bool> isHere) =>
        Sites().Where(site => site.Running).SelectMany(site => site.Bindings).Where(binding => binding.Protocol == protocol && isHere(binding));

    private Site? SiteOf(Binding? binding) => binding is null ? null : Sites().FirstOrDefault(site => site.Name == binding.Site);
}
