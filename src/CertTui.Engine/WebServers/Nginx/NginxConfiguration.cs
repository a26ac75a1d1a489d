namespace CertTui.Engine.WebServers.Nginx;

/// <summary>A configuration of nginx, as far as servers and their certificates go.</summary>
/// <param name="Path">The main file.</param>
/// <param name="Main">What stands outside of all blocks, and the blocks.</param>
/// <param name="Files">Every file that was read.</param>
public sealed record NginxConfiguration(string Path, IReadOnlyList<NginxDirective> Main, IReadOnlyList<string> Files)
{
    private readonly Lazy<IReadOnlyList<NginxServer>> _servers = new(() => ServersOf(Main));

    /// <summary>The server blocks in the order read: the first of an address answers those that name nobody.</summary>
    public IReadOnlyList<NginxServer> Servers => _servers.Value;

    /// <summary>Of the main context, the last; null where it is not said.</summary>
    public string? Value(string name) => Main.LastOrDefault(directive => directive.Is(name) && directive.Words.Count > 1)?.Words[1].Value;

    /// <summary>A path as nginx takes it: relative ones from the folder of the main file.</summary>
    public string Resolve(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", path));

    // One listen line with ssl makes every server of the same address and port speak TLS (ngx_http_add_addresses).
    private static List<NginxServer> ServersOf(IReadOnlyList<NginxDirective> main)
    {
        var sockets = new HashSet<string>();
        var found = main.Where(directive => directive.Is("http"))
            .SelectMany(http => http.Block!.Where(inner => inner.Is("server") && inner.Block is not null).Select(block => new NginxServer(block, http, sockets))).ToList();
        sockets.UnionWith(found.SelectMany(server => server.OwnListens).Where(listen => listen.IsTls).Select(listen => listen.Socket));
        return found;
    }
}
