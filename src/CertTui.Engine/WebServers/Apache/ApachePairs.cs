namespace CertTui.Engine.WebServers.Apache;

/// <summary>Which certificate and key files each server has, as mod_ssl merges them (modssl_ctx_cfg_merge_certkeys_array).</summary>
internal sealed class ApachePairs(VirtualHost main, string serverRoot)
{
    public ILookup<VirtualHost, CertificatePair> Of(IEnumerable<VirtualHost> hosts) =>
        hosts.SelectMany(Pairs).ToLookup(pair => pair.Host, (IEqualityComparer<VirtualHost>)ReferenceEqualityComparer.Instance);

    /// <summary>Its own take the place of the first of the main server's; the main server's others stay.</summary>
    public static IReadOnlyList<ApacheDirective> Merged(VirtualHost main, VirtualHost host, string name)
    {
        var own = host.All(name);
        return ReferenceEquals(host, main) ? own : [.. own, .. main.All(name).Skip(own.Count)];
    }

    // The first key file belongs to the first certificate file, the second to the second (RSA and ECDSA side by side).
    private IEnumerable<CertificatePair> Pairs(VirtualHost host)
    {
        var keys = Merged(main, host, "SSLCertificateKeyFile");
        var chain = host.All("SSLCertificateChainFile").LastOrDefault() ?? main.All("SSLCertificateChainFile").LastOrDefault();
        return Merged(main, host, "SSLCertificateFile").Select((certificate, index) =>
        {
            var key = index < keys.Count ? keys[index] : null;
            return new CertificatePair(
                host, certificate, PathOf(certificate), key, PathOf(key ?? certificate), chain, chain is null ? null : PathOf(chain));
        });
    }

    private string PathOf(ApacheDirective directive) => Path.GetFullPath(Path.Combine(serverRoot, directive.Arguments[0].Value));
}
