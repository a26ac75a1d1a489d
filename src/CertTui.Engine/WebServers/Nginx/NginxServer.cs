namespace CertTui.Engine.WebServers.Nginx;

/// <summary>A server block.</summary>
/// <param name="Block">The block itself.</param>
/// <param name="Http">The http block that it stands in: what the server does not say itself it has from there.</param>
/// <param name="TlsSockets">Where TLS is spoken because any server says so.</param>
public sealed record NginxServer(NginxDirective Block, NginxDirective Http, IReadOnlySet<string> TlsSockets)
{
    private IReadOnlyList<NginxListen>? _own;
    private IReadOnlyList<NginxListen>? _listens;
    private IReadOnlyList<string>? _names;

    public IReadOnlyList<NginxListen> Listens => _listens ??= [.. OwnListens.Select(listen => listen with { IsTls = TlsSockets.Contains(listen.Socket) })];

    /// <summary>Host names and wildcards; not the expressions, and not the sign that stands for none. A leading full stop stands for both.</summary>
    public IReadOnlyList<string> Names => _names ??=
    [
        .. Block.All("server_name").SelectMany(line => line.Arguments).Select(word => word.Value).Where(name => name.Length > 0 && name is not "_" && name[0] != '~')
            .SelectMany(name => name[0] == '.' ? new[] { name[1..], "*" + name } : [name]),
    ];

    // Without a listen line it is port 80 of every address, as root (ngx_http_core_module).
    internal IReadOnlyList<NginxListen> OwnListens => _own ??=
        [.. Block.All("listen").Select(listen => NginxListen.Parse(listen, SpeaksTls)).OfType<NginxListen>().DefaultIfEmpty(new NginxListen("*", 80, SpeaksTls, false, "*:80"))];

    public IReadOnlyList<NginxDirective> OwnCertificates => Block.All("ssl_certificate");

    public IReadOnlyList<NginxDirective> Certificates => Own("ssl_certificate");

    public IReadOnlyList<NginxDirective> Keys => Own("ssl_certificate_key");

    public string? Root => Own("root").LastOrDefault()?.Words[1].Value;

    // The way before 1.15: the whole block.
    private bool SpeaksTls => Block.All("ssl").LastOrDefault()?.Words[1].Value == "on";

    private IReadOnlyList<NginxDirective> Own(string name) => Block.All(name) is { Count: > 0 } own ? own : Http.All(name);
}

/// <summary>Where a server block listens.</summary>
/// <param name="Address"><c>*</c> or an IP address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="IsTls">TLS is spoken there.</param>
/// <param name="IsDefault">It answers those that name nobody.</param>
/// <param name="Socket">The same for all servers that share it; every address of IPv6 is another one than every address of IPv4.</param>
public sealed record NginxListen(string Address, int Port, bool IsTls, bool IsDefault, string Socket)
{
    /// <summary>Null for a socket in the file system.</summary>
    public static NginxListen? Parse(NginxDirective line, bool isTls)
    {
        var text = line.Words[1].Value;
        if (text.StartsWith("unix:", StringComparison.Ordinal))
            return null;
        var options = line.Words.Skip(2).Select(word => word.Value).ToList();
        var colon = text.LastIndexOf(':');
        var hasPort = colon >= 0 && !text.EndsWith(']');
        var port = text.All(char.IsAsciiDigit) ? text : hasPort ? text[(colon + 1)..] : "80";
        var address = text.All(char.IsAsciiDigit) ? "*" : (hasPort ? text[..colon] : text).Trim('[', ']');
        return int.TryParse(port, out var number)
            ? new NginxListen(address is "::" or "0.0.0.0" ? "*" : address, number, isTls || options.Contains("ssl"), options.Contains("default_server") || options.Contains("default"), $"{(address is "0.0.0.0" ? "*" : address)}:{number}")
            : null;
    }
}
