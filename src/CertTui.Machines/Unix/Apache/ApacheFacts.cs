using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Apache;

/// <summary>What an Apache says of itself.</summary>
internal static class ApacheFacts
{
    public static InstalledServer Of(ApacheServer server, ApacheSites sites)
    {
        var configuration = server.Read();
        var hosts = sites.Hosts(configuration);
        var account = configuration.Main.All("User").Select(directive => directive.Arguments[0].Value).LastOrDefault();
        var files = hosts.SelectMany(host => configuration.PairsOf(host.Host).Select(pair => new SiteFiles(host.Site, pair.CertificatePath, pair.KeyPath)));
        return new InstalledServer(server.Product, account ?? "", server.Configuration, [.. files.Distinct()]);
    }
}
