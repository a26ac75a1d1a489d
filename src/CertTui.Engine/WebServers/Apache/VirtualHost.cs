namespace CertTui.Engine.WebServers.Apache;

/// <summary>A server of the configuration: a <c>VirtualHost</c> section, or what stands outside of all (the main server).</summary>
/// <param name="Head">Its first line; null for the main server.</param>
/// <param name="Directives">What stands inside, includes followed.</param>
public sealed record VirtualHost(ApacheDirective? Head, IReadOnlyList<ApacheDirective> Directives)
{
    /// <summary>Addresses and ports as written, for instance <c>*:443</c>; none for the main server.</summary>
    public IReadOnlyList<string> Addresses => Head is null ? [] : [.. Head.Arguments.Select(word => word.Value)];

    /// <summary>ServerName without scheme and port; empty where none is given.</summary>
    public string Name => (Value("ServerName") ?? "").Split("://")[^1].Split(':')[0];

    public IReadOnlyList<string> Aliases =>
        [.. All("ServerAlias").SelectMany(directive => directive.Arguments).Select(word => word.Value)];

    /// <summary>SSLEngine as said here; null where it is not said.</summary>
    public string? Engine => Value("SSLEngine");

    /// <summary>What a person calls it.</summary>
    public string Title => Name.Length > 0 ? Name : string.Join(' ', Addresses);

    public IReadOnlyList<ApacheDirective> All(string name) =>
        [.. Directives.Where(directive => directive.Is(name) && directive.Arguments.Count > 0)];

    private string? Value(string name) => All(name).LastOrDefault()?.Arguments[0].Value;
}

/// <summary>A certificate file and the key file that goes with it.</summary>
/// <param name="Host">The server that uses them.</param>
/// <param name="Certificate">The line SSLCertificateFile.</param>
/// <param name="CertificatePath">Its file, by full path.</param>
/// <param name="Key">The line SSLCertificateKeyFile; null where the key stands in the certificate file.</param>
/// <param name="KeyPath">Its file, by full path.</param>
/// <param name="Chain">The line SSLCertificateChainFile (the way before 2.4.8); null where there is none.</param>
/// <param name="ChainPath">Its file, by full path; null where there is none.</param>
public sealed record CertificatePair(
    VirtualHost Host,
    ApacheDirective Certificate,
    string CertificatePath,
    ApacheDirective? Key,
    string KeyPath,
    ApacheDirective? Chain,
    string? ChainPath)
{
    /// <summary>Both are files whose names this program can tell: no keys on a token (pkcs11:), no bytes that are not UTF-8.</summary>
    public bool HasFiles => new[] { Certificate, Key }.OfType<ApacheDirective>().Select(line => line.Arguments[0].Value)
        .All(path => !path.StartsWith("pkcs11:", StringComparison.OrdinalIgnoreCase) && !path.Contains('\uFFFD'));

    /// <summary>The line stands where the certificate's does: both in the virtual host, or both in the main server.</summary>
    public bool Shares(ApacheDirective line) => Host.Directives.Contains(line) == Host.Directives.Contains(Certificate);
}
