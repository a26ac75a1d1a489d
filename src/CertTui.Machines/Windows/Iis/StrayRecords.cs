using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>
/// Records that no binding asks for and that stand in the way of one that does. http.sys looks for the address first, then for the host
/// name, then for any address; IIS Manager shows none of them.
/// </summary>
internal static class StrayRecords
{
    public static IReadOnlyList<SslRecord> Before(Binding wanted, IReadOnlyList<IisSite> sites, IReadOnlyList<SslRecord> records)
    {
        var asked = sites.SelectMany(site => site.Bindings.Select(binding => binding.Read(site.Name, _ => null))).OfType<Binding>()
            .Where(binding => binding.Protocol == "https").Select(SslEndpoint.Of).Append(SslEndpoint.Of(wanted)).ToHashSet();
        return [.. records.Where(record => record.Endpoint.Port == wanted.Port && !asked.Contains(record.Endpoint) && IsInTheWay(record.Endpoint, wanted))];
    }

    /// <summary>Which of them are in the way for certain, and IIS' own to remove; the others show at the handshake.</summary>
    public static bool IsRemovable(SslRecord stray) => stray.AppId == SslRecord.Iis && (stray.Endpoint.IsOfOneAddress || stray.Endpoint.Host is not null);

    private static bool IsInTheWay(SslEndpoint stray, Binding wanted) => stray switch
    {
        { IsCentral: true } => false,
        { Host: { } host } => !wanted.Sni && wanted.Address == "*" && string.Equals(host, wanted.Host, StringComparison.OrdinalIgnoreCase),
        { IsOfOneAddress: true } => wanted.Address == "*" || stray.Address.ToString() == wanted.Address,
        _ => wanted.Sni,
    };
}
