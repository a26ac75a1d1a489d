using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Apache;

/// <summary>A virtual host as the program's screens know it: bindings of a site, one for each address and name.</summary>
internal sealed record ServedHost(VirtualHost Host, string Site, IReadOnlyList<Binding> Bindings)
{
    /// <param name="configuration">As read.</param>
    /// <param name="siteOf">The site that a file was made for by this program; null for all others.</param>
    public static IReadOnlyList<ServedHost> All(ApacheConfiguration configuration, Func<VirtualHost, string?> siteOf)
    {
        var listens = ListenAddress.All(configuration);
        return [.. configuration.Hosts.Select(host => new ServedHost(host, siteOf(host) ?? NaturalSite(host), []))
            .Select(found => found with { Bindings = [.. BindingsOf(configuration, found, listens)] })];
    }

    public string? Folder(ApacheConfiguration configuration) =>
        Host.All("DocumentRoot").Concat(configuration.Main.All("DocumentRoot")).Select(directive => configuration.Resolve(directive.Arguments[0].Value)).FirstOrDefault();

    // Without a name it is the file that people know it by: 000-default, default-ssl.
    private static string NaturalSite(VirtualHost host) => host.Name.Length > 0 ? host.Name : Path.GetFileNameWithoutExtension(host.Head!.File);

    private static IEnumerable<Binding> BindingsOf(ApacheConfiguration configuration, ServedHost served, IReadOnlyList<ListenAddress> listens)
    {
        var host = served.Host;
        var pair = configuration.Pairs.FirstOrDefault(found => ReferenceEquals(found.Host, host));
        var protocol = configuration.SpeaksTls(host) ? "https" : "http";
        var fingerprint = pair is null ? null : FingerprintOf(pair.CertificatePath);
        string[] names = [host.Name, .. host.Aliases];
        foreach (var address in Addresses(configuration, host, listens))
        {
            // The first virtual host of an address also answers clients that name nobody.
            var isFirst = ReferenceEquals(host, configuration.Hosts.First(other => Addresses(configuration, other, listens).Contains(address)));
            foreach (var name in names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty(""))
                yield return new Binding(served.Site, protocol, address.Address, address.Port, name, !isFirst, fingerprint);
        }
    }

    private static IEnumerable<ListenAddress> Addresses(ApacheConfiguration configuration, VirtualHost host, IReadOnlyList<ListenAddress> listens) =>
        host.Addresses.Select(text => ListenAddress.Parse(configuration.Expanded(text)))
            .SelectMany(address => address.Port > 0 ? [address] : listens.Select(listen => address with { Port = listen.Port }))
            .Distinct();

    private static string? FingerprintOf(string path) =>
        PemFile.TryRead(path, "CERTIFICATE") is { } der ? Certificate.TryOpen(der)?.Fingerprint : null;
}
