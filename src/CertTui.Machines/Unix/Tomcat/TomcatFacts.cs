using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>What a Tomcat is, and which files its sites read.</summary>
internal static class TomcatFacts
{
    public static InstalledServer Of(TomcatServer server, Machine machine)
    {
        var setup = server.Read();
        var holders = new HoldersAtRestart(machine, server, setup);
        var files = setup.Connectors.SelectMany(connector => connector.Hosts.SelectMany(host => host.Holders).Select(holders.FilesOf)
            .OfType<(string Certificate, string Key)>().Select(files => new SiteFiles(ConnectorBindings.SiteOf(connector.Service), files.Certificate, files.Key)));
        return new InstalledServer(server.Release.Product, Account(server), server.Configuration, [.. files.Distinct()]);
    }

    private static string Account(TomcatServer server) =>
        server.Launch is { } launch ? Accounts.NameOf(launch.User) ?? Environment.UserName : "";
}
