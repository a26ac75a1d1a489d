using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Tomcat;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>Which places of server.xml give a TLS host another certificate.</summary>
internal sealed class HostEdits(TomcatSetup setup, TagText text, HolderValues values)
{
    private const string Indent = "    ";

    /// <summary>The host that is there gets it; a second certificate of it would go on being served, and goes.</summary>
    public IEnumerable<TextEdit> For(TomcatConnector connector, TomcatHost host)
    {
        if (host.Holders.Count > 0)
        {
            yield return text.Set(host.Holders[0].Element, values.For(setup, host.Holders[0]));
            foreach (var other in host.Holders.Skip(1))
                yield return text.Instead(other.Element, "<!-- A certificate of before stood here. -->");
        }
        else if (host.Element is { } element)
        {
            yield return text.Inside(element, text.NewLine + IndentIn(element) + Certificate(), text.IndentOf(element));
        }
        else
        {
            yield return NewHost(connector, host.Name == TomcatHost.AnyName ? "" : host.Name);
        }
    }

    /// <summary>A host more on a connector, with all that its default host says about TLS itself.</summary>
    public TextEdit NewHost(TomcatConnector connector, string name)
    {
        var beside = connector.Element.All("SSLHostConfig").LastOrDefault();
        var policy = TlsPolicy.Of(connector);
        if (beside is not null)
            return text.Behind(beside, text.NewLine + Host(name, policy, text.IndentOf(beside)));
        return text.Inside(connector.Element, text.NewLine + Host(name, policy, IndentIn(connector.Element)), text.IndentOf(connector.Element));
    }

    /// <summary>A connector for TLS in a service, with what its plain one says about requests.</summary>
    /// <param name="service">In server.xml.</param>
    /// <param name="like">The last connector of the service; null where it has none.</param>
    /// <param name="address"><c>*</c> or an IP address.</param>
    /// <param name="port">1 to 65535, less the offset of all ports.</param>
    /// <param name="host">Its only host, the default one too; empty for one without a name.</param>
    public TextEdit NewConnector(TomcatElement service, TomcatConnector? like, string address, int port, string host)
    {
        var place = like?.Element ?? service.Children[0];
        var indent = text.IndentOf(place);
        var attributes = new List<(string, string)> { ("port", $"{port}") };
        if (address != "*")
            attributes.Add(("address", address));
        attributes.AddRange(ConnectorPolicy.Of(like));
        attributes.AddRange([("SSLEnabled", "true"), ("scheme", "https"), ("secure", "true")]);
        if (host.Length > 0)
            attributes.Add(("defaultSSLHostConfigName", host));
        var lines = $"<Connector {Written(attributes)}>{text.NewLine}{Host(host, like is { IsTls: true } ? TlsPolicy.Of(like) : [], indent + Indent)}{text.NewLine}{indent}</Connector>";
        return like is not null ? text.Behind(place, text.NewLine + indent + lines) : text.Before(place, lines + text.NewLine + indent);
    }

    private string Host(string name, IReadOnlyList<(string, string)> policy, string indent)
    {
        var attributes = name.Length > 0 ? policy.Prepend(("hostName", name)).ToList() : policy;
        var tag = attributes.Count > 0 ? $"<SSLHostConfig {Written(attributes)}>" : "<SSLHostConfig>";
        return $"{indent}{tag}{text.NewLine}{indent}{Indent}{Certificate()}{text.NewLine}{indent}</SSLHostConfig>";
    }

    private string Certificate() => $"<Certificate {Written(values.New)} />";

    private static string Written(IEnumerable<(string Name, string Value)> attributes) => string.Join(' ', attributes.Select(one => TagText.Written(one.Name, one.Value)));

    private string IndentIn(TomcatElement element) => text.IndentOf(element) + Indent;
}

/// <summary>What the attributes of a place say that names the new certificate.</summary>
/// <param name="KeyStore">Where the keystore is.</param>
/// <param name="Pem">Where certificate, key and chain are, where the place names PEM files; the chain is null where there is none.</param>
/// <param name="KeyType">RSA or EC.</param>
/// <param name="Alias">Of the entry in the keystore.</param>
internal sealed record HolderValues(string KeyStore, (string Certificate, string Key, string? Chain)? Pem, string KeyType, string Alias)
{
    /// <summary>Of a new Certificate.</summary>
    public IReadOnlyList<(string Name, string Value)> New =>
    [
        (TomcatNames.OfCertificate.KeyStore, KeyStore), (TomcatNames.OfCertificate.Password, $"{FileStep.Secret}"),
        (TomcatNames.OfCertificate.Type, "PKCS12"), (TomcatNames.OfCertificate.Alias, Alias),
    ];

    public IReadOnlyList<(string Name, string? Value)> For(TomcatSetup setup, TomcatHolder holder)
    {
        var names = holder.Names;
        (string Name, string? Value)[] set = Pem is { } pem
            ? [(names.PemCertificate, pem.Certificate), (names.PemKey, pem.Key), (names.PemChain, pem.Chain)]
            : [(names.KeyStore, KeyStore), (names.Password, $"{FileStep.Secret}"), (names.Type, "PKCS12"), (names.Alias, Alias)];
        var gone = names.All.Except(set.Select(one => one.Name)).Select(name => (name, (string?)null));
        // RSA or EC, where the place says it.
        var type = setup.Value(holder.Element, "type") is { } said && holder.Element.Name == "Certificate" && said is "RSA" or "EC" or "DSA" ? [("type", KeyType)] : Array.Empty<(string, string?)>();
        return [.. set, .. gone, .. type];
    }
}
