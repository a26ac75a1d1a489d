using System.Net;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>What the settings of the server say of its names and of where its services are reached.</summary>
/// <param name="names">The names in the settings.</param>
/// <param name="computer">The computer's own name, with its domain where it has one.</param>
internal sealed class ExchangeSettings(ExchangeNames names, string computer)
{
    private const int Https = 443;

    /// <summary>Without doubles; those of the mail host first, those inside last.</summary>
    public IReadOnlyList<MailName> Names()
    {
        var found = names.Connectors.Where(connector => !IsComputer(connector.Name)).Select(connector => new MailName(connector.Name, "mail-host"))
            .Concat(names.Urls.SelectMany(HostOf).Select(host => new MailName(host, "web-access")))
            .Concat(HostOf(names.Autodiscover).Select(host => new MailName(host, "autodiscover")))
            .Append(new MailName(computer, "computer"))
            .Where(name => name.Name.Length > 0)
            .DistinctBy(name => name.Name, StringComparer.OrdinalIgnoreCase)
            .Select(name => IsComputer(name.Name) ? name with { Setting = "computer" } : IsInternal(name.Name) ? name with { Setting = "internal" } : name);
        return [.. found.OrderBy(name => name.Setting is "computer" or "internal")];
    }

    public MailEntrance Reach(MailService service, ProtocolSettings? settings, string? host) => service switch
    {
        MailService.Iis => new MailEntrance(Loopback(Https), WebHost(), null),
        MailService.Smtp => new MailEntrance(EndPointIn(Smtp()?.Bindings ?? "", StartTls.Smtp.Port) ?? Loopback(StartTls.Smtp.Port), Smtp()?.Name ?? computer, StartTls.Smtp),
        MailService.Pop => Protocol(settings, StartTls.Pop3, 995, host),
        _ => Protocol(settings, StartTls.Imap, 993, host),
    };

    // POP and IMAP may be closed to connections that begin in the clear.
    private MailEntrance Protocol(ProtocolSettings? settings, StartTls startTls, int tlsPort, string? host)
    {
        var asked = host ?? Names()[0].Name;
        if (EndPointIn(settings?.Clear ?? "", startTls.Port) is { } clear)
            return new MailEntrance(clear, asked, startTls);
        return EndPointIn(settings?.Tls ?? "", tlsPort) is { } tls
            ? new MailEntrance(tls, asked, null)
            : new MailEntrance(Loopback(startTls.Port), asked, startTls);
    }

    // The one that the internet reaches: of those on port 25 the first with a name of its own.
    private ReceiveConnector? Smtp() => names.Connectors.Where(connector => EndPointIn(connector.Bindings, StartTls.Smtp.Port) is not null)
        .OrderBy(connector => IsComputer(connector.Name)).FirstOrDefault();

    private string WebHost() => names.Urls.SelectMany(HostOf).FirstOrDefault() ?? Names()[0].Name;

    private bool IsComputer(string name) =>
        string.Equals(name, computer, StringComparison.OrdinalIgnoreCase) || string.Equals(name, computer.Split('.')[0], StringComparison.OrdinalIgnoreCase);

    // What no public CA certifies; the names themselves are judged where a certificate is asked for.
    private static bool IsInternal(string name) => !name.Contains('.') || name.EndsWith(".local", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> HostOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var read) && read.HostNameType == UriHostNameType.Dns ? [read.IdnHost.ToLowerInvariant()] : [];

    // "[::]:25 0.0.0.0:25": an open address is reached on loopback, any other only as itself.
    private static IPEndPoint? EndPointIn(string bindings, int port)
    {
        var found = bindings.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(binding => IPEndPoint.TryParse(binding, out var read) ? read : null).OfType<IPEndPoint>().Where(read => read.Port == port).ToList();
        var open = found.Find(read => read.Address.Equals(IPAddress.Any) || read.Address.Equals(IPAddress.IPv6Any) || IPAddress.IsLoopback(read.Address));
        return open is not null ? Loopback(port) : found.FirstOrDefault();
    }

    private static IPEndPoint Loopback(int port) => new(IPAddress.Loopback, port);
}
