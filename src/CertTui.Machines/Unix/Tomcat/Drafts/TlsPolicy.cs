using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>
/// What a connector says about TLS beside the certificate: protocols, ciphers, certificates of clients. A new host must not be an open door
/// beside a closed one.
/// </summary>
internal static class TlsPolicy
{
    public static IReadOnlyList<(string Name, string Value)> Of(TomcatConnector connector)
    {
        var standard = connector.Hosts.FirstOrDefault(host => host.IsDefault);
        var own = TomcatNames.OfCertificate.All.Append("hostName").ToHashSet();
        return standard?.Element is { } element
            ? [.. element.Attributes.Where(attribute => !own.Contains(attribute.Name)).Select(attribute => (attribute.Name, attribute.Value))]
            : [.. connector.Element.Attributes.Where(attribute => TomcatNames.OlderPolicy.ContainsKey(attribute.Name)).Select(Translated).DistinctBy(one => one.Name)];
    }

    private static (string Name, string) Translated(TomcatAttribute attribute) => (TomcatNames.OlderPolicy[attribute.Name], attribute.Name != "clientAuth" ? attribute.Value : attribute.Value switch
    {
        "true" => "required",
        "want" => "optional",
        "false" => "none",
        var other => other,
    });
}

/// <summary>What a connector says about requests: the one for TLS takes the same.</summary>
internal static class ConnectorPolicy
{
    // Where it listens, what stands in front of it, and TLS itself.
    private static readonly HashSet<string> Own =
    [
        "port", "address", "redirectPort", "scheme", "secure", "SSLEnabled", "proxyName", "proxyPort", "portOffset", "defaultSSLHostConfigName",
        "unixDomainSocketPath", "unixDomainSocketPathPermissions", "bindOnInit", .. TomcatNames.OfConnector.All, .. TomcatNames.OlderPolicy.Keys,
    ];

    public static IEnumerable<(string Name, string Value)> Of(TomcatConnector? like) => like is null
        ? [("protocol", "HTTP/1.1")]
        : like.Element.Attributes.Where(attribute => !Own.Contains(attribute.Name)).Select(attribute => (attribute.Name, attribute.Value));
}
