namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>Every place in server.xml that names a keystore.</summary>
internal sealed class ServerXmlReader(string file, byte[] content)
{
    private readonly List<TomcatCertificate> _found = [];
    private string _port = "";

    /// <exception cref="Refusal"><c>malformed</c>, <c>unsupported</c> (UTF-16)</exception>
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
            Alias = element.Find(names.Alias),
            Type = element.Find(names.Type),
            StorePassword = element.Find(names.Password),
            KeyPassword = element.Find(names.KeyPassword),
        });
    }
}
