using System.Diagnostics;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Apache;

/// <summary>An Apache that runs, once for each certificate file of its configuration.</summary>
internal sealed class ApacheWebServers(ApacheServer server, ApacheSites sites) : IWebServers
{
    // A reload closes logs and opens files; it takes a second on a slow disk with many sites.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IReadOnlyList<WebServer> List()
    {
        if (server.Running is not { IsStillThere: true } running)
            return [];
        var configuration = server.Read();
        var hosts = sites.Hosts(configuration);
        var all = hosts.Select(host => host.Site).Distinct().ToList();
        return
        [
            .. configuration.Pairs.Where(pair => File.Exists(pair.CertificatePath)).GroupBy(pair => pair.CertificatePath).Select(pairs =>
                new WebServer(Name(running), all, [.. SitesOf(hosts, pairs)], pairs.Key, running.ReadAt, ChangedAt(pairs.Key)) { FollowsBindings = true }),
        ];
    }

    /// <summary>Gracefully, after Apache's own test and a look at the files that it does not test. <see cref="Refusal"/> <c>server-not-found</c>, <c>apache-config-broken</c>, <c>apache-reload-failed</c>, and as <see cref="ApacheSites.RequireReloadable"/>.</summary>
    public void Restart(string name)
    {
        if (server.Running is not { IsStillThere: true } running || Name(running) != name)
            throw new Refusal("server-not-found", ("server", name));
        var before = running.ReadAt;
        server.Forget();
        ApacheSyntax.Test(server);
        sites.RequireReloadable();
        ApacheControl.Reload(server);
        var waiting = Stopwatch.StartNew();
        while (running.ReadAt == before)
        {
            if (!running.IsStillThere || waiting.Elapsed > Patience)
                throw new Refusal("apache-reload-failed", ("reason", running.PidFile));
            Task.Delay(20).Wait();
        }
    }

    private static string Name(RunningServer running) => Path.GetFileName(running.Program);

    private static IEnumerable<string> SitesOf(IReadOnlyList<ServedHost> hosts, IEnumerable<CertificatePair> pairs) =>
        pairs.SelectMany(pair => hosts.Where(host => ReferenceEquals(host.Host, pair.Host))).Select(host => host.Site).Distinct();

    private static DateTimeOffset ChangedAt(string path) => new(File.GetLastWriteTimeUtc(path), TimeSpan.Zero);
}
