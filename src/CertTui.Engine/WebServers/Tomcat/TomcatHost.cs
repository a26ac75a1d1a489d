namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>A TLS host of a connector: what is served to clients that ask for its name.</summary>
/// <param name="Name">A host name, <c>*.</c> and a domain, or <see cref="AnyName"/>.</param>
/// <param name="IsDefault">Served too where no other host has the name, or none is asked for.</param>
/// <param name="Element">The <c>SSLHostConfig</c>; null where the connector's own attributes name the certificate.</param>
/// <param name="Holders">The places that name a certificate, RSA and EC for example; none where nothing does.</param>
public sealed record TomcatHost(string Name, bool IsDefault, TomcatElement? Element, IReadOnlyList<TomcatHolder> Holders)
{
    /// <summary>Tomcat's name for a host without one.</summary>
    public const string AnyName = "_default_";

    /// <summary>Empty for the one without a name.</summary>
    public string ClientName => Name == AnyName ? "" : Name;
}

/// <summary>A place that names a certificate with its key, in a keystore or in PEM files.</summary>
/// <param name="Element">Whose attributes they are.</param>
/// <param name="Names">How they are called there.</param>
public sealed record TomcatHolder(TomcatElement Element, TomcatNames Names)
{
    public bool IsPem => Element.Find(Names.PemCertificate) is not null;

    public static bool Holds(TomcatElement element, TomcatNames names) =>
        element.Find(names.KeyStore) is not null || element.Find(names.PemCertificate) is not null;
}
