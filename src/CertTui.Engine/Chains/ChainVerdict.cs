using CertTui.Engine.Certificates;
using CertTui.Engine.Chains.Names;

namespace CertTui.Engine.Chains;

/// <summary>Judges one path at one time (RFC 5280 section 6.1); the signatures were verified when the path was built.</summary>
public static class ChainVerdict
{
    private const int KeyCertSign = 0x04;
    private const int DigitalSignatureOrKeyEncipherment = 0x80 | 0x20;
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const string AnyPurpose = "2.5.29.37.0";

    // Name and policy constraints are not checked here: said so, and no reason to call an authority unusable.
    private static readonly string[] UnreadConstraints = ["2.5.29.30", "2.5.29.33", "2.5.29.36", "2.5.29.54"];

    /// <returns>Every problem of the path, the leaf's first; empty where it is good.</returns>
    public static IReadOnlyList<Problem> At(CertificatePath path, DateTimeOffset time, TrustSettings? settings = null)
    {
        settings ??= TrustSettings.Plain;
        var problems = new List<Problem>();
        for (var i = 0; i < path.Tiers; i++)
        {
            problems.AddRange(OfItself(path.Certificates[i], isTop: i == path.Tiers - 1, time));
            problems.AddRange(OfUse(path, i, settings));
            problems.AddRange(OfTrust(path, i, time, settings));
        }
        if (settings.Host is { } host && HostCheck.Judge(path.Leaf, host) is { } mismatch)
            problems.Add(mismatch);
        return problems;
    }

    private static IEnumerable<Problem> OfItself(Certificate certificate, bool isTop, DateTimeOffset time)
    {
        if (time > certificate.NotAfter)
            yield return About("expired", certificate, ("at", certificate.NotAfter.Second()));
        if (time < certificate.NotBefore)
            yield return About("not-yet-valid", certificate, ("at", certificate.NotBefore.Second()));
        if (!Strength.IsEnough(certificate.KeyDescription))
            yield return About("weak-key", certificate, ("key", certificate.KeyDescription));
        // Nobody relies on the signature of a trust anchor.
        if (!isTop && Strength.IsWeakSignature(certificate.Fields.SignatureAlgorithm))
            yield return About("weak-signature", certificate, ("algorithm", certificate.Fields.SignatureAlgorithm));
        foreach (var oid in certificate.Fields.Extensions.CriticalUnknown)
        {
            yield return UnreadConstraints.Contains(oid)
                ? About("constraints-not-checked", certificate, ("oid", oid)) with { Severity = Severity.Warning }
                : About("unknown-critical-extension", certificate, ("oid", oid));
        }
    }

    private static IEnumerable<Problem> OfUse(CertificatePath path, int index, TrustSettings settings)
    {
        var certificate = path.Certificates[index];
        if (index > 0)
            return OfIssuer(path, index).Concat(settings.ForServers && index < path.Tiers - 1 ? OfPurpose(certificate) : []);
        return settings.ForServers ? OfPurpose(certificate).Concat(OfServerKeyUsage(certificate)) : [];
    }

    private static IEnumerable<Problem> OfIssuer(CertificatePath path, int index)
    {
        var issuer = path.Certificates[index];
        if (!issuer.IsAuthority)
            yield return About("not-a-ca", issuer);
        if (issuer.Fields.Extensions.KeyUsage is { } usage && (usage & KeyCertSign) == 0)
            yield return About("key-usage", issuer, ("needed", "keyCertSign"));
        // Self-issued certificates do not count (RFC 5280 section 4.2.1.9).
        var below = path.Certificates.Take(index).Skip(1).Count(certificate => !certificate.IsSelfIssued);
        if (issuer.Fields.Extensions.PathLength is { } length && below > length)
            yield return About("path-too-long", issuer, ("allowed", $"{length}"), ("found", $"{below}"));
    }

    private static IEnumerable<Problem> OfPurpose(Certificate certificate)
    {
        if (certificate.ExtendedKeyUsage is { } purposes && !purposes.Contains(ServerAuth) && !purposes.Contains(AnyPurpose))
            yield return About("not-for-servers", certificate);
    }

    private static IEnumerable<Problem> OfServerKeyUsage(Certificate certificate)
    {
        if (certificate.Fields.Extensions.KeyUsage is { } usage && (usage & DigitalSignatureOrKeyEncipherment) == 0)
            yield return About("key-usage", certificate, ("needed", "digitalSignature"));
    }

    private static IEnumerable<Problem> OfTrust(CertificatePath path, int index, DateTimeOffset time, TrustSettings settings)
    {
        var certificate = path.Certificates[index];
        if (settings.Disallowed.Contains(certificate.Fingerprint))
            yield return About("disallowed", certificate);
        if (index == path.Tiers - 1)
        {
            if (settings.DisabledRoots.Contains(certificate.Fingerprint))
                yield return About("root-disabled", certificate);
            yield break;
        }
        var issuer = path.Certificates[index + 1];
        if (settings.RevocationLists.Any(list =>
            list.Concerns(certificate) && list.RevokedAt(certificate.SerialNumber) <= time && list.IsSignedBy(issuer)))
            yield return About(index == 0 ? "revoked" : "revoked-intermediate", certificate);
    }

    private static Problem About(string code, Certificate certificate, params ReadOnlySpan<(string, string)> details) =>
        Problem.Error(code, [.. certificate.About(), .. details]);
}
