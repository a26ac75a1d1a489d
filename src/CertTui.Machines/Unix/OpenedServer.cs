using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Unix.Apache;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Nginx;
using CertTui.Machines.Unix.Tomcat;

namespace CertTui.Machines.Unix;

/// <summary>A server that was found, with the rights to work on it.</summary>
/// <param name="Sites">Its sites.</param>
/// <param name="Facts">Its version, account and files.</param>
/// <param name="WebServers">The program with its certificate files; null where it does not tell.</param>
/// <param name="Saw">Whether a request with these characters came; null where nothing tells.</param>
/// <param name="Open">Puts back what an ended process left, unless it only looks; then its configuration must be one that is understood.</param>
internal sealed record OpenedServer(
    ISites Sites, Func<InstalledServer> Facts, IWebServers? WebServers, Func<string, bool?> Saw, Action<bool> Open)
{
    /// <exception cref="Refusal"><c>rights-missing</c></exception>
    public static OpenedServer Of(ApacheServer server, ChangeBook book, string lockFile, Func<Machine> machine)
    {
        var configuration = server.Read();
        ServerRights.Require(server.Running?.Id, [.. configuration.Hosts.Select(host => host.Head!.File), server.Configuration], configuration.ServerRoot);
        var sites = new ApacheSites(server, book, lockFile, machine);
        return new OpenedServer(sites, () => ApacheFacts.Of(server, sites), new ApacheWebServers(server, sites), marker => AccessLogs.Hold(server.Read(), marker), onlyLooks =>
        {
            if (!onlyLooks)
                sites.Recover();
            ApacheSyntax.RequireSameHosts(server, server.Read());
        });
    }

    /// <exception cref="Refusal"><c>rights-missing</c></exception>
    public static OpenedServer Of(TomcatServer server, ChangeBook book, string lockFile, Func<Machine> machine)
    {
        ServerRights.Require(server.Running?.Id, [server.Configuration]);
        var sites = new TomcatSites(server, book, lockFile, machine);
        return new OpenedServer(sites, () => TomcatFacts.Of(server, machine()), null, _ => null, onlyLooks =>
        {
            if (!onlyLooks)
                sites.Recover();
            _ = server.Read();
        });
    }

    /// <exception cref="Refusal"><c>rights-missing</c></exception>
    public static OpenedServer Of(NginxProgram server, ChangeBook book, string lockFile, Func<Machine> machine)
    {
        ServerRights.Require(server.Running?.Id, [.. server.Read().Servers.Select(found => found.Block.File), server.Configuration]);
        var sites = new NginxSites(server, book, lockFile, machine);
        return new OpenedServer(sites, () => NginxFacts.Of(server), null, _ => null, onlyLooks =>
        {
            if (!onlyLooks)
                sites.Recover();
        });
    }
}
