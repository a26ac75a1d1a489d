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
        var files = NginxHost.All(configuration).SelectMany(host => host.Server.Certificates.Zip(host.Server.Keys).Where(pair => !NginxHost.IsVariable(pair.First))
            .Select(pair => new SiteFiles(host.Site, configuration.Resolve(pair.First.Words[1].Value), configuration.Resolve(pair.Second.Words[1].Value))));
        return new InstalledServer(said.Split(':')[^1].Trim(), configuration.Value("user") ?? "", server.Configuration, [.. files.Distinct()]);
    }
}
