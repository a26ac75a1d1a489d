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
        var servers = configuration.Servers;
        return [.. servers.Select(server => new NginxHost(server, SiteOf(server), [.. BindingsOf(configuration, servers, server)]))];
    }

    /// <summary>The block that answers those that name nobody: the one that says so, else the first.</summary>
    public static NginxServer? DefaultAt(IEnumerable<NginxServer> servers, string address, int port)
    {
        var there = servers.Where(server => server.Listens.Any(listen => listen.Address == address && listen.Port == port)).ToList();
        return there.FirstOrDefault(server => server.Listens.Any(listen => listen.IsDefault && listen.Address == address && listen.Port == port)) ?? there.FirstOrDefault();
    }

    // Without a name it is the file that people know it by.
    private static string SiteOf(NginxServer server) => server.Names.Count > 0 ? server.Names[0] : Path.GetFileNameWithoutExtension(server.Block.File);

    private static IEnumerable<Binding> BindingsOf(NginxConfiguration configuration, IReadOnlyList<NginxServer> servers, NginxServer server)
    {
        var fingerprint = server.Certificates is [var line, ..] && PemFile.TryRead(configuration.Resolve(line.Words[1].Value), "CERTIFICATE") is { } der
            ? Certificate.TryOpen(der)?.Fingerprint
            : null;
        foreach (var listen in server.Listens.DistinctBy(listen => (listen.Address, listen.Port)))
        {
            var isDefault = ReferenceEquals(DefaultAt(servers, listen.Address, listen.Port), server);
            foreach (var name in server.Names.Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty(""))
                yield return new Binding(SiteOf(server), listen.IsTls ? "https" : "http", listen.Address, listen.Port, name, !isDefault, listen.IsTls ? fingerprint : null);
        }
    }
}
