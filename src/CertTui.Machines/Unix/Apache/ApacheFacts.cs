using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Apache;

/// <summary>What an Apache says of itself.</summary>
internal static class ApacheFacts
{
    public static InstalledServer Of(ApacheServer server, ApacheSites sites)
    {
        var configuration = server.Read();
        var hosts = sites.Hosts(configuration);
        var account = configuration.Main.All("User").Select(directive => configuration.Expanded(directive.Arguments[0].Value)).LastOrDefault();
        var files = configuration.Pairs.SelectMany(pair => hosts.Where(host => ReferenceEquals(host.Host, pair.Host))
            .Select(host => new SiteFiles(host.Site, pair.CertificatePath, pair.KeyPath)));
        return new InstalledServer(Product(server), account ?? "", server.Configuration, [.. files.Distinct()]);
    }

    // "Server version: Apache/2.4.62 (Debian)"; the line is the same in every language.
    private static string Product(ApacheServer server)
    {
        const string mark = "Server version:";
        var line = server.Run("-v").Output.Split('\n').FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal));
        return line?[mark.Length..].Trim() ?? Path.GetFileName(server.Program);
    }
}
