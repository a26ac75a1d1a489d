using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>Looking into stores.</summary>
internal static class StoreLookup
{
    /// <summary>By SHA-256 fingerprint; null where it is not there.</summary>
    public static StoredCertificate? Find(this ICertificateStores stores, StoreName store, string? fingerprint) =>
        stores.List(store).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint);

    /// <summary>The certificates of some stores, without what the stores add to them.</summary>
    public static IEnumerable<Certificate> Certificates(this ICertificateStores stores, params IEnumerable<StoreName> names) =>
        names.SelectMany(stores.List).Select(stored => stored.Certificate);
}
