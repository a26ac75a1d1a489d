using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>Recognises the certificate by which one root certifies another (RFC 4158 section 1.5.1).</summary>
internal static class CrossCertificates
{
    /// <param name="intermediates">In order from the server certificate up.</param>
    /// <param name="root">The end of the path, where it is known.</param>
    /// <param name="all">Everything at hand: the self-signed twin may be among it.</param>
    public static SourcedCertificate? Find(
        IReadOnlyList<SourcedCertificate> intermediates, SourcedCertificate? root, IReadOnlyList<Certificate> all) =>
        intermediates.LastOrDefault(found =>
            KnownCertificates.Find(found.Certificate.Fingerprint) is { Kind: KnownKind.Cross }
            || all.Any(twin => IsTwin(twin, found.Certificate))
            || LooksLikeOne(found, intermediates, root));

    private static bool IsTwin(Certificate twin, Certificate certificate) =>
        twin.SpkiSha256 == certificate.SpkiSha256 && twin.Subject == certificate.Subject && twin.IsSelfSigned;

    // Right under the root, above another authority, and named a root itself.
    private static bool LooksLikeOne(SourcedCertificate found, IReadOnlyList<SourcedCertificate> intermediates, SourcedCertificate? root) =>
        root is not null && intermediates.Count > 1 && found == intermediates[^1]
        && found.Certificate.CommonName.Contains("Root", StringComparison.OrdinalIgnoreCase);
}
