using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>
/// Whether the path serves a purpose: extended key usage of the leaf, and as a limit on every intermediate, as browsers and
/// Windows take it; key usage of the leaf (RFC 8446 section 4.4.2.2).
/// </summary>
internal static class PurposeRules
{
    private const int KeyCertSign = 0x04;
    private const int DigitalSignatureOrKeyEncipherment = 0x80 | 0x20;
    private const string ServerAuth = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuth = "1.3.6.1.5.5.7.3.2";
    private const string AnyPurpose = "2.5.29.37.0";

    public static IEnumerable<Problem> Judge(CertificatePath path, TrustSettings settings)
    {
        if (settings.Purpose == Purpose.Any)
            return [];
        var (oid, code) = settings.Purpose == Purpose.Server ? (ServerAuth, "not-for-servers") : (ClientAuth, "not-for-clients");
        var limited = path.Tiers == 1 ? path.Certificates : path.Certificates.SkipLast(1);
        return limited.Where(certificate => certificate.ExtendedKeyUsage is { } allowed && !allowed.Contains(oid) && !allowed.Contains(AnyPurpose))
            .Select(certificate => Problem.Error(code, certificate.About()))
            .Concat(OfLeaf(path.Leaf));
    }

    private static IEnumerable<Problem> OfLeaf(Certificate leaf)
    {
        if (leaf.Fields.Extensions.KeyUsage is not { } usage || (usage & DigitalSignatureOrKeyEncipherment) != 0)
            yield break;
        var problem = Problem.Error("key-usage", [.. leaf.About(), ("needed", "digitalSignature")]);
        // An authority asked about in the place of a server: the path is good, and no server can use it.
        yield return leaf.IsAuthority && (usage & KeyCertSign) != 0 ? problem with { Severity = Severity.Warning } : problem;
    }
}
