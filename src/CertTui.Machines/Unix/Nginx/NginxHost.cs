using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Nginx;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>A server block as the program's screens know it: bindings of a site, one for each address and name.</summary>
internal sealed record NginxHost(NginxServer Server, string Site, IReadOnlyList<Binding> Bindings)
{
    public static IReadOnlyList<NginxHost> All(NginxConfiguration configuration)
    {
        var defaults = new Dictionary<(string, int), NginxServer>();
        foreach (var (server, listen) in configuration.Servers.SelectMany(server => server.Listens.Select(listen => (server, listen))).OrderByDescending(found => found.listen.IsDefault))
            defaults.TryAdd((listen.Address, listen.Port), server);
        var fingerprints = new Dictionary<string, string?>();
        return [.. configuration.Servers.Select(server => new NginxHost(server, SiteOf(server), [.. BindingsOf(server, defaults, Fingerprint(server))]))];

        string? Fingerprint(NginxServer server)
        {
            if (Paths(configuration, server).FirstOrDefault() is not { } path)
                return null;
            return fingerprints.TryGetValue(path, out var known) ? known : fingerprints[path] = FingerprintOf(path);
        }
    }

    /// <summary>Of all its certificates: one of them is what a client gets (RSA and ECDSA side by side).</summary>
    public IEnumerable<string> Fingerprints(NginxConfiguration configuration) => Paths(configuration, Server).Select(FingerprintOf).OfType<string>();

    /// <summary>The certificate is another one for each name, or stands in the configuration itself.</summary>
    public static bool IsVariable(NginxDirective line) => line.Words[1].Value.Contains('$') || line.Words[1].Value.StartsWith("data:", StringComparison.Ordinal);

    /// <summary>The block that answers those that name nobody: the one that says so, else the first.</summary>
    public static NginxServer? DefaultAt(IEnumerable<NginxServer> servers, string address, int port)
    {
        var there = servers.Where(server => server.Listens.Any(listen => listen.Address == address && listen.Port == port)).ToList();
        return there.FirstOrDefault(server => server.Listens.Any(listen => listen.IsDefault && listen.Address == address && listen.Port == port)) ?? there.FirstOrDefault();
    }

    // Without a name it is the file that people know it by.
    private static string SiteOf(NginxServer server) => server.Names.Count > 0 ? server.Names[0] : Path.GetFileNameWithoutExtension(server.Block.File);

    private static IEnumerable<string> Paths(NginxConfiguration configuration, NginxServer server) =>
        server.Certificates.Where(line => !IsVariable(line)).Select(line => configuration.Resolve(line.Words[1].Value));

    private static string? FingerprintOf(string path) => PemFile.TryRead(path, "CERTIFICATE") is { } der ? Certificate.TryOpen(der)?.Fingerprint : null;

    private static IEnumerable<Binding> BindingsOf(NginxServer server, Dictionary<(string, int), NginxServer> defaults, string? fingerprint)
    {
        foreach (var listen in server.Listens.DistinctBy(listen => (listen.Address, listen.Port)))
        {
            var isDefault = ReferenceEquals(defaults[(listen.Address, listen.Port)], server);
            foreach (var name in server.Names.Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty(""))
                yield return new Binding(SiteOf(server), listen.IsTls ? "https" : "http", listen.Address, listen.Port, name, !isDefault, listen.IsTls ? fingerprint : null);
        }
    }
}
