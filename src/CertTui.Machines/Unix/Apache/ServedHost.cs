using System.IO.Enumeration;
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
        var fingerprints = new Dictionary<string, string?>();
        var taken = new HashSet<ListenAddress>();
        var hosts = configuration.Hosts.Select(host => Of(host, [.. Addresses(host, listens)])).ToList();
        // The main server answers where no virtual host does.
        var rest = configuration.SpeaksTls(configuration.Main) ? listens.Where(listen => !taken.Any(listen.IsAt)).ToList() : [];
        return rest.Count == 0 ? hosts : [.. hosts, Of(configuration.Main, rest)];

        ServedHost Of(VirtualHost host, IReadOnlyList<ListenAddress> addresses)
        {
            // The first virtual host of an address also answers clients that name nobody.
            var first = addresses.Where(taken.Add).ToHashSet();
            var pair = configuration.PairsOf(host).FirstOrDefault();
            if (pair is not null && !fingerprints.ContainsKey(pair.CertificatePath))
                fingerprints[pair.CertificatePath] = FingerprintOf(pair.CertificatePath);
            var (site, protocol) = ((host.Head is null ? null : siteOf(host)) ?? NaturalSite(host, configuration), configuration.SpeaksTls(host) ? "https" : "http");
            var names = host.Aliases.Prepend(host.Name).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("").ToList();
            return new ServedHost(host, site, [.. addresses.SelectMany(address => names.Select(name => new Binding(
                site, protocol, address.Address, address.Port, name, !first.Contains(address), pair is null ? null : fingerprints[pair.CertificatePath])))]);
        }
    }

    /// <summary>A client that asks for a name means this one: no star in ServerName, any in ServerAlias.</summary>
    public bool Answers(string name) => name.Length > 0
        && (Host.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || Host.Aliases.Any(alias => FileSystemName.MatchesSimpleExpression(alias, name)));

    /// <summary>Of all its certificates: one of them is what a client gets (RSA and ECDSA side by side).</summary>
    public IEnumerable<string> Fingerprints(ApacheConfiguration configuration) =>
        configuration.PairsOf(Host).Select(pair => FingerprintOf(pair.CertificatePath)).OfType<string>();

    public string? Folder(ApacheConfiguration configuration) =>
        Host.All("DocumentRoot").Concat(configuration.Main.All("DocumentRoot")).Select(directive => configuration.Resolve(directive.Arguments[0].Value)).FirstOrDefault();

    // Without a name it is the file that people know it by: 000-default, default-ssl.
    private static string NaturalSite(VirtualHost host, ApacheConfiguration configuration) =>
        host.Name.Length > 0 ? host.Name : Path.GetFileNameWithoutExtension(host.Head?.File ?? configuration.Files[0]);

    private static IEnumerable<ListenAddress> Addresses(VirtualHost host, IReadOnlyList<ListenAddress> listens) => host.Addresses.Select(ListenAddress.Parse).SelectMany(address => address.Resolved())
        .SelectMany(address => address.Port > 0 ? [address] : listens.Select(listen => address with { Port = listen.Port })).Distinct();

    private static string? FingerprintOf(string path) =>
        PemFile.TryRead(path, "CERTIFICATE") is { } der ? Certificate.TryOpen(der)?.Fingerprint : null;
}
