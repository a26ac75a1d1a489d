using System.Net;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>A connector for HTTP (Tomcat Configuration Reference, "The HTTP Connector").</summary>
/// <param name="Service">The name of its service.</param>
/// <param name="Element">In server.xml.</param>
/// <param name="Address"><c>*</c>, an IP address, or as it is written where it is neither.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Hosts">Its TLS hosts; none where it speaks plain HTTP.</param>
public sealed record TomcatConnector(string Service, TomcatElement Element, string Address, int Port, IReadOnlyList<TomcatHost> Hosts)
{
    public bool IsTls => Hosts.Count > 0;

    /// <param name="server">The root of server.xml.</param>
    /// <param name="value">What an attribute says with names of properties put in; null where it is not there.</param>
    /// <param name="hasOlderForm">This Tomcat takes attributes about TLS on the connector itself; others pass over them.</param>
    public static IReadOnlyList<TomcatConnector> All(TomcatElement server, Func<TomcatElement, string, string?> value, bool hasOlderForm = true) =>
    [
        .. from service in server.All("Service")
           from element in service.All("Connector")
           where !(value(element, "protocol") ?? "").Contains("AJP", StringComparison.OrdinalIgnoreCase)
           let connector = Of(value(service, "name") ?? "", element, value, Number(value(server, "portOffset")), hasOlderForm)
           where connector.Port is > 0 and <= IPEndPoint.MaxPort
           select connector,
    ];

    private static TomcatConnector Of(string service, TomcatElement element, Func<TomcatElement, string, string?> value, int offset, bool hasOlderForm)
    {
        var port = Number(value(element, "port"));
        var isTls = string.Equals(value(element, "SSLEnabled"), "true", StringComparison.OrdinalIgnoreCase);
        return new TomcatConnector(
            service, element, AddressOf(value(element, "address") ?? "*"), port > 0 ? port + offset : 0, isTls ? [.. HostsOf(element, value, hasOlderForm)] : []);
    }

    private static IEnumerable<TomcatHost> HostsOf(TomcatElement connector, Func<TomcatElement, string, string?> value, bool hasOlderForm)
    {
        var standard = value(connector, "defaultSSLHostConfigName") ?? TomcatHost.AnyName;
        var hosts = connector.All("SSLHostConfig").Select(element => OfElement(element, value(element, "hostName") ?? TomcatHost.AnyName, standard)).ToList();
        if (hasOlderForm && TomcatNames.IsOlderForm(connector))
            yield return new TomcatHost(standard, true, null, [new TomcatHolder(connector, TomcatNames.OfConnector)]);
        else if (hosts.Count == 0)
            yield return new TomcatHost(standard, true, null, []);
        foreach (var host in hosts)
            yield return host;
    }

    private static TomcatHost OfElement(TomcatElement element, string name, string standard)
    {
        var inside = element.All("Certificate").ToList();
        var places = inside.Count == 0 && TomcatHolder.Holds(element, TomcatNames.OfCertificate) ? [element] : inside;
        return new TomcatHost(
            name, name.Equals(standard, StringComparison.OrdinalIgnoreCase), element, [.. places.Select(place => new TomcatHolder(place, TomcatNames.OfCertificate))]);
    }

    // The one that every computer has by name, and IPv6 in one form.
    private static string AddressOf(string text) => text == "localhost" ? $"{IPAddress.Loopback}"
        : !IPAddress.TryParse(text, out var address) ? text
        : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "*"
        : $"{address}";

    private static int Number(string? text) => int.TryParse(text, out var number) ? number : 0;
}
