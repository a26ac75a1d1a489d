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
    private readonly Func<string, string> _expand = text => text;

    internal ApacheConfiguration(
        string serverRoot, VirtualHost main, IReadOnlyList<VirtualHost> hosts, IReadOnlyList<string> files, IReadOnlyList<Problem> problems,
        Func<string, string> expand)
        : this(serverRoot, main, hosts, files, problems) => _expand = expand;

    /// <summary>Every pair of every server that speaks TLS. A section without files of its own takes those of the main server.</summary>
    public IReadOnlyList<CertificatePair> Pairs => [.. Hosts.Append(Main).Where(SpeaksTls).SelectMany(PairsOf)];

    /// <summary>A path as the server takes it: variables put in, relative ones from the server root.</summary>
    public string Resolve(string path) => Path.GetFullPath(Path.Combine(ServerRoot, _expand(path)));

    /// <summary>Variables put in.</summary>
    public string Expanded(string text) => _expand(text);

    public bool SpeaksTls(VirtualHost host) =>
        (host.Engine ?? (host == Main ? "off" : Main.Engine) ?? "off").ToLowerInvariant() is "on" or "optional";

    // The first key file belongs to the first certificate file, the second to the second (RSA and ECDSA side by side).
    private IEnumerable<CertificatePair> PairsOf(VirtualHost host)
    {
        var source = host.All("SSLCertificateFile").Count > 0 ? host : Main;
        var keys = source.All("SSLCertificateKeyFile");
        var chain = source.All("SSLCertificateChainFile").LastOrDefault();
        return source.All("SSLCertificateFile").Select((certificate, index) =>
        {
            var key = index < keys.Count ? keys[index] : null;
            return new CertificatePair(
                host, certificate, PathOf(certificate), key, PathOf(key ?? certificate), chain, chain is null ? null : PathOf(chain));
        });
    }

    private string PathOf(ApacheDirective directive) => Resolve(directive.Arguments[0].Value);
}
