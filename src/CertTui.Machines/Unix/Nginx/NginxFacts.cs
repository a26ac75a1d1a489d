using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>What an nginx says of itself.</summary>
internal static class NginxFacts
{
    public static InstalledServer Of(NginxProgram server)
    {
        var configuration = server.Read();
        // "nginx version: nginx/1.22.1", on the output for errors.
        var said = server.Run("-v").Errors;
        var files = NginxHost.All(configuration).Where(host => host.Server.Certificates.Count > 0 && host.Server.Keys.Count > 0).Select(host => new SiteFiles(
            host.Site, configuration.Resolve(host.Server.Certificates[0].Words[1].Value), configuration.Resolve(host.Server.Keys[0].Words[1].Value)));
        return new InstalledServer(said.Split(':')[^1].Trim(), configuration.Value("user") ?? "", server.Configuration, [.. files.Distinct()]);
    }
}
