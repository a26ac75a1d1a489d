using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>What each issuer of a path must be allowed to (RFC 5280 section 6.1.4 steps k to n), the anchor too.</summary>
internal static class IssuerRules
{
    private const int KeyCertSign = 0x04;

    public static IEnumerable<Problem> Judge(CertificatePath path) => Enumerable.Range(1, path.Tiers - 1).SelectMany(index => Judge(path, index));

    private static IEnumerable<Problem> Judge(CertificatePath path, int index)
    {
        var issuer = path.Certificates[index];
        if (!issuer.IsAuthority)
            yield return Problem.Error("not-a-ca", issuer.About());
        if (issuer.Fields.Extensions.KeyUsage is { } usage && (usage & KeyCertSign) == 0)
            yield return Problem.Error("key-usage", [.. issuer.About(), ("needed", "keyCertSign")]);
        // Self-issued certificates do not count (RFC 5280 section 4.2.1.9).
        var below = path.Certificates.Take(index).Skip(1).Count(certificate => !certificate.IsSelfIssued);
        if (issuer.Fields.Extensions.PathLength is { } length && below > length)
            yield return Problem.Error("path-too-long", [.. issuer.About(), ("allowed", $"{length}"), ("found", $"{below}")]);
    }
}
