using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>The stores of the local machine under the names that Windows gives them.</summary>
public enum StoreName
{
    Personal,
    Root,
    Intermediate,
    Requests,
    Disallowed,
}

/// <summary>A certificate as it lies in a store, with what the store adds to it.</summary>
/// <param name="Certificate">The certificate itself.</param>
/// <param name="FriendlyName">The name that staff see in the list; null where none was given.</param>
/// <param name="KeyId">The private key that belongs to it, by its id in <see cref="IKeys"/>; null where there is none.</param>
/// <param name="Disabled">All purposes switched off ("disable all purposes for this certificate").</param>
public sealed record StoredCertificate(Certificate Certificate, string? FriendlyName = null, string? KeyId = null, bool Disabled = false);

public interface ICertificateStores
{
    IReadOnlyList<StoredCertificate> List(StoreName store);

    /// <summary>Adds the certificate, or replaces what the store adds to it where the same certificate (by SHA-256) is there already.</summary>
    void Put(StoreName store, StoredCertificate certificate);

    /// <summary>Removes by SHA-256 fingerprint, never by name. False where it was not there.</summary>
    bool Remove(StoreName store, string fingerprint);

    /// <summary>The revocation lists of a store, DER.</summary>
    IReadOnlyList<byte[]> Crls(StoreName store);

    void PutCrl(StoreName store, byte[] crl);

    bool RemoveCrl(StoreName store, byte[] crl);
}
