using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>What each certificate of a path must be by itself.</summary>
internal static class CertificateRules
{
    // Read and applied by the rules of this folder (RFC 5280 section 6.1.4 step o).
    private static readonly string[] Applied =
    [
        ExtensionNames.NameConstraints, ExtensionNames.DistributionPoints, ExtensionNames.PolicyMappings,
        ExtensionNames.PolicyConstraints, ExtensionNames.InhibitAnyPolicy,
    ];

    public static IEnumerable<Problem> Validity(CertificatePath path, DateTimeOffset time)
    {
        foreach (var certificate in path.Certificates)
        {
            if (time > certificate.NotAfter)
                yield return Problem.Error("expired", [.. certificate.About(), ("at", certificate.NotAfter.Second())]);
            if (time < certificate.NotBefore)
                yield return Problem.Error("not-yet-valid", [.. certificate.About(), ("at", certificate.NotBefore.Second())]);
        }
    }

    public static IEnumerable<Problem> Strength(CertificatePath path, TrustSettings settings) =>
        path.Certificates.Where(certificate => !Chains.Strength.IsEnough(certificate.KeyDescription))
            .Select(certificate => Chains.Strength.Weak("weak-key", settings, [.. certificate.About(), ("key", certificate.KeyDescription)]));

    public static IEnumerable<Problem> CriticalExtensions(CertificatePath path) =>
        from certificate in path.Certificates
        from oid in certificate.Fields.Extensions.CriticalUnknown.Except(Applied)
        select Problem.Error("unknown-critical-extension", [.. certificate.About(), ("oid", oid)]);

    public static IEnumerable<Problem> Trust(CertificatePath path, TrustSettings settings)
    {
        foreach (var certificate in path.Certificates.Where(certificate => settings.Disallowed.Contains(certificate.Fingerprint)))
            yield return Problem.Error("disallowed", certificate.About());
        if (settings.DisabledRoots.Contains(path.Top.Fingerprint))
            yield return Problem.Error("root-disabled", path.Top.About());
    }
}
