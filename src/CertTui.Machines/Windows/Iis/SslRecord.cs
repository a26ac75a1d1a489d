using System.Net;

namespace CertTui.Machines.Windows.Iis;

/// <summary>A certificate record of http.sys (HTTP_SERVICE_CONFIG_SSL_PARAM). What is not ours to decide is kept when the certificate changes.</summary>
/// <param name="Endpoint">For what.</param>
/// <param name="Thumbprint">SHA-1 of the certificate, upper-case hex; empty for one of the central store.</param>
/// <param name="StoreName">In which store of the machine it is.</param>
/// <param name="AppId">Who wrote the record.</param>
internal sealed record SslRecord(SslEndpoint Endpoint, string Thumbprint, string StoreName, Guid AppId)
{
    /// <summary>IIS' own.</summary>
    public static readonly Guid Iis = new("4dc3e181-e14b-4a21-b022-59fc669b0914");

    public uint CheckMode { get; init; }

    public uint RevocationFreshness { get; init; }

    public uint UrlTimeout { get; init; }

    public string? CtlIdentifier { get; init; }

    public string? CtlStoreName { get; init; }

    public uint Flags { get; init; }

    /// <summary>Whether this is what was to be written. The system may write the store's name in its own way.</summary>
    public bool Keeps(SslRecord written) =>
        this with { StoreName = "" } == written with { StoreName = "" } && string.Equals(StoreName, written.StoreName, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The certificate records of http.sys.</summary>
internal interface IHttpSys
{
    /// <summary>All of them, those of the central store too.</summary>
    IReadOnlyList<SslRecord> List();

    /// <summary>The only addresses that are listened on; none: all.</summary>
    IReadOnlyList<IPAddress> Listens();

    /// <summary>Writes the record, or replaces that of the same endpoint.</summary>
    void Set(SslRecord record);

    /// <summary>False where there was none.</summary>
    bool Delete(SslEndpoint endpoint);
}
