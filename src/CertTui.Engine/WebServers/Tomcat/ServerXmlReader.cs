namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>Every place in server.xml that names a keystore.</summary>
internal sealed class ServerXmlReader(string file, byte[] content, TomcatProperties properties)
{
    private readonly List<TomcatCertificate> _found = [];
    private string _port = "";

    /// <exception cref="Refusal"><c>malformed</c>, <c>unsupported</c> (UTF-16), <c>tomcat-config-unclear</c> (path, line, reason)</exception>
    public IReadOnlyList<TomcatCertificate> Read()
    {
        Take(ServerXml.Read(content));
        return _found;
    }

    private void Take(TomcatElement element)
    {
        if (element.Name == "Connector")
        {
            _port = element.Find("port")?.Value ?? "";
            Take(element, TomcatNames.OfConnector);
        }
        else if (element.Name is "Certificate" or "SSLHostConfig")
        {
            Take(element, TomcatNames.OfCertificate);
        }
        foreach (var child in element.Children)
            Take(child);
    }

    private void Take(TomcatElement element, TomcatNames names)
    {
        if (element.Find(names.KeyStore) is not { } named)
            return;
        _found.Add(new TomcatCertificate($"{file}:{element.Line}", _port, names == TomcatNames.OfConnector, named)
        {
            Alias = Find(element, names.Alias),
            Type = Find(element, names.Type),
            StorePassword = Find(element, names.Password),
            KeyPassword = Find(element, names.KeyPassword),
            PasswordFile = Find(element, "certificateKeystorePasswordFile"),
        });
        if (properties.Expand(named.Value) is null)
            throw Unclear(element, named.Name);
    }

    // With names of properties put in.
    private TomcatAttribute? Find(TomcatElement element, string name) => element.Find(name) is not { } attribute ? null
        : properties.Expand(attribute.Value) is { } value ? attribute with { Value = value }
        : throw Unclear(element, name);

    private Refusal Unclear(TomcatElement element, string name) =>
        new("tomcat-config-unclear", ("path", file), ("line", $"{element.Line}"), ("reason", name));
}
