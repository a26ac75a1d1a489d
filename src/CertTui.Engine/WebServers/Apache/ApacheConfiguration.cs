namespace CertTui.Engine.WebServers.Apache;

/// <summary>A configuration of Apache HTTP Server 2.4 with its includes, as far as servers and their certificates go.</summary>
/// <param name="ServerRoot">Where relative paths begin.</param>
/// <param name="Main">What stands outside of all VirtualHost sections.</param>
/// <param name="Hosts">The VirtualHost sections in the order read.</param>
/// <param name="Files">Every file that was read.</param>
/// <param name="Problems">Includes that could not be followed.</param>
public sealed record ApacheConfiguration(
    string ServerRoot,
    VirtualHost Main,
    IReadOnlyList<VirtualHost> Hosts,
    IReadOnlyList<string> Files,
    IReadOnlyList<Problem> Problems)
{
    private readonly Lazy<ILookup<VirtualHost, CertificatePair>> _pairs = new(() => new ApachePairs(Main, ServerRoot).Of([.. Hosts, Main]));

    /// <summary>What the Include lines name, by full path.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>Every pair of every server that speaks TLS. A section without files of its own takes those of the main server.</summary>
    public IReadOnlyList<CertificatePair> Pairs => [.. Hosts.Append(Main).SelectMany(PairsOf)];

    public IEnumerable<CertificatePair> PairsOf(VirtualHost host) => SpeaksTls(host) ? _pairs.Value[host] : [];

    /// <summary>A path as the server takes it: relative ones from the server root.</summary>
    public string Resolve(string path) => Path.GetFullPath(Path.Combine(ServerRoot, path));

    /// <summary>An Include line names the file, there or not yet: by a pattern, by its folder or as it is.</summary>
    public bool Includes(string path) => Included.Any(pattern => pattern == path || pattern == Path.GetDirectoryName(path)
        || (Path.GetDirectoryName(pattern) == Path.GetDirectoryName(path) && Wildcard.Matches(Path.GetFileName(pattern), Path.GetFileName(path))));

    public bool SpeaksTls(VirtualHost host) => (host.Engine ?? Main.Engine) is { } said
        ? said.ToLowerInvariant() is "on" or "optional"
        : ApacheListen.All(Main).Any(listen => listen.IsHttps && host.Addresses.Any(listen.Is));
}
