using System.Net;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>
/// Tomcat as the program's screens know it: a service is a site, as its connectors lead to the same web applications; each TLS host of a
/// connector is a binding, and each plain connector.
/// </summary>
internal static class ConnectorBindings
{
    // No virtual host of another server has a name with a space.
    private const string Prefix = "Tomcat ";

    public static string SiteOf(string service) => Prefix + service;

    public static TomcatElement? ServiceOf(TomcatSetup setup, string site) =>
        setup.Root.All("Service").FirstOrDefault(service => SiteOf(setup.Value(service, "name") ?? "") == site);

    /// <param name="connector">In server.xml.</param>
    /// <param name="fingerprint">Of what a place names.</param>
    public static IEnumerable<Binding> Of(TomcatConnector connector, Func<TomcatHolder, string?> fingerprint)
    {
        var site = SiteOf(connector.Service);
        return connector.IsTls
            ? connector.Hosts.Select(host => new Binding(
                site, "https", connector.Address, connector.Port, host.ClientName, !host.IsDefault, host.Holders.Select(fingerprint).FirstOrDefault(found => found is not null)))
            : [new Binding(site, "http", connector.Address, connector.Port, "", false, null)];
    }

    /// <summary>Where the binding would be served; null where no TLS connector has address and port.</summary>
    public static TomcatConnector? ConnectorOf(TomcatSetup setup, Binding binding) => setup.Connectors.FirstOrDefault(
        connector => connector.IsTls && connector.Port == binding.Port && connector.Address == binding.Address && SiteOf(connector.Service) == binding.Site);

    public static TomcatHost? HostOf(TomcatConnector connector, Binding binding) =>
        connector.Hosts.FirstOrDefault(host => host.ClientName.Equals(binding.Host, StringComparison.OrdinalIgnoreCase));

    public static IPEndPoint Reach(Binding binding) => new(IPAddress.TryParse(binding.Address, out var address) ? address : IPAddress.Loopback, binding.Port);
}
