using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>The table of TWCA's manual of common problems, 4.5 question 1: what was sent, and who takes it.</summary>
public static class ChainCode
{
    /// <returns>
    /// <c>ch-leaf-only</c>, <c>ch-duplicate</c>, <c>ch-no-intermediate</c>, <c>ch-same-name</c>, <c>ch-other-ca</c>, <c>ch-dead-ca</c>,
    /// <c>ch-self-cyber</c>, <c>ch-no-cross</c>, <c>ch-incomplete</c>, <c>ch-order</c>; or the notices <c>ch-root-sent</c> and
    /// <c>ch-ok</c>. Details: host certificate (subject, fingerprint), what stands in the way (other), the clients that refuse it.
    /// </returns>
    public static Problem Of(ChainCase sent)
    {
        if (sent.Sent.Count == 1)
            return sent.Leaf.IsSelfSigned ? Bad(sent, "self-signed") : Bad(sent, "ch-leaf-only");
        var issuers = sent.Others.Where(sent.Leaf.IsSignedBy).ToList();
        if (issuers.Count == 0)
            return WithoutIssuer(sent);
        if (issuers.All(issuer => IsDead(sent, issuer)))
            return Bad(sent, "ch-dead-ca", issuers[0]);
        var verdicts = sent.Verdicts;
        if (verdicts.All(verdict => verdict.IsGood))
            return Whole(sent);
        return verdicts.Any(verdict => verdict.IsGood) ? ForSome(sent) : ForNobody(sent);
    }

    private static Problem WithoutIssuer(ChainCase sent)
    {
        if (sent.Others.FirstOrDefault(other => other.Subject == sent.Leaf.Issuer) is { } namesake)
            return Bad(sent, "ch-same-name", namesake);
        if (sent.Others.FirstOrDefault(other => !IsAtTheTop(sent, other)) is { } stranger)
            return Bad(sent, "ch-other-ca", stranger);
        return Bad(sent, sent.Sent.Count > sent.Sent.Distinct().Count() ? "ch-duplicate" : "ch-no-intermediate");
    }

    // It reaches the younger root only: the way to the older one is cut off by the root itself, or the cross-certificate is missing.
    private static Problem ForSome(ChainCase sent)
    {
        if (sent.Sent.Count > sent.Sent.Distinct().Count())
            return Bad(sent, "ch-duplicate");
        var root = sent.Others.FirstOrDefault(other => other.IsSelfSigned);
        return root is null ? Bad(sent, "ch-no-cross") : Bad(sent, "ch-self-cyber", root);
    }

    private static Problem ForNobody(ChainCase sent)
    {
        if (sent.Others.FirstOrDefault(other => IsDead(sent, other)) is { } dead)
            return Bad(sent, "ch-dead-ca", dead);
        if (sent.Sent.Count > sent.Sent.Distinct().Count())
            return Bad(sent, "ch-duplicate");
        return Bad(sent, "ch-incomplete");
    }

    private static Problem Whole(ChainCase sent)
    {
        if (sent.Clients.Any(client => SentChain.Judge(sent.Sent, [], client.Roots, sent.Time).Findings.Any(finding => finding.Code == "chain-order")))
            return Bad(sent, "ch-order") with { Severity = Severity.Warning };
        if (sent.Sent.Count > sent.Sent.Distinct().Count())
            return Bad(sent, "ch-duplicate") with { Severity = Severity.Warning };
        var root = sent.Others.FirstOrDefault(other => other.IsSelfSigned);
        return root is null ? Said(sent, "ch-ok", null) : Said(sent, "ch-root-sent", root);
    }

    private static bool IsDead(ChainCase sent, Certificate authority) =>
        authority.NotAfter < sent.Time
        || KnownCertificates.Find(authority.Fingerprint) is { Status: not KnownStatus.Ok }
        || sent.Lists.Any(list => list.Concerns(authority) && list.RevokedAt(authority.SerialNumber) <= sent.Time
            && sent.Known.Concat(sent.Clients.SelectMany(client => client.Roots)).Any(list.IsSignedBy));

    // A root, or a cross-certificate: above the gap, and no stranger.
    private static bool IsAtTheTop(ChainCase sent, Certificate certificate) =>
        certificate.IsSelfSigned || sent.Clients.SelectMany(client => client.Roots).Any(root => root.SpkiSha256 == certificate.SpkiSha256);

    private static Problem Bad(ChainCase sent, string code, Certificate? other = null) => Said(sent, code, other) with { Severity = Severity.Error };

    private static Problem Said(ChainCase sent, string code, Certificate? other) => Problem.Info(
        code,
        [
            .. sent.Leaf.About(), ("issuer", sent.Leaf.Issuer), ("other", other?.ToString() ?? ""), ("count", $"{sent.Sent.Count}"),
            ("clients", string.Join("; ", sent.Verdicts.Where(verdict => !verdict.IsGood).Select(verdict => verdict.Client.Name))),
        ]);
}
