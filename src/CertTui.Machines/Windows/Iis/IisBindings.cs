using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>The bindings of the configuration with the certificates that the records give them at one moment.</summary>
internal sealed class IisBindings
{
    private readonly Dictionary<SslEndpoint, string?> fingerprints;

    private IisBindings(Dictionary<SslEndpoint, string?> fingerprints) => this.fingerprints = fingerprints;

    public static IisBindings Of(IReadOnlyList<SslRecord> records, ICertificateStores stores)
    {
        var certificates = Thumbprints.Of(stores);
        return new IisBindings(records.DistinctBy(record => record.Endpoint)
            .ToDictionary(record => record.Endpoint, record => certificates.FingerprintOf(record.Thumbprint)));
    }

    public IEnumerable<Binding> Of(IisSite site) =>
        site.Bindings.Select(binding => binding.Read(site.Name, endpoint => fingerprints.GetValueOrDefault(endpoint))).OfType<Binding>();

    /// <summary>The one of the same site and endpoint; null where there is none.</summary>
    public Binding? Find(Binding binding, IReadOnlyList<IisSite> sites) => sites
        .Where(site => string.Equals(site.Name, binding.Site, StringComparison.OrdinalIgnoreCase))
        .SelectMany(Of).FirstOrDefault(binding.SameEndpoint);
}
