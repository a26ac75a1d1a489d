using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains;

/// <summary>Why a way up ends before an anchor, and what is missing there: by name and by key identifier.</summary>
internal static class SentGaps
{
    /// <returns>One of <c>self-signed</c>, <c>untrusted-root</c> and <c>incomplete-chain</c>; before it <c>same-name-other-key</c> for
    /// each sent certificate that only bears the name.</returns>
    public static IEnumerable<Problem> Above(
        CertificatePath reached, IReadOnlyList<Certificate> sent, IEnumerable<Certificate> pool, IReadOnlyList<Certificate> anchors)
    {
        var top = reached.Top;
        if (top.IsSelfSigned)
        {
            yield return Problem.Error(reached.Tiers == 1 ? "self-signed" : "untrusted-root", top.About());
            yield break;
        }
        foreach (var namesake in sent.Concat(anchors).Distinct().Where(other => IsNamesake(other, top)))
            yield return Problem.Error("same-name-other-key", [.. namesake.About(), ("source", namesake.Fingerprint[..16])]);
        foreach (var missing in Missing(reached, pool, anchors))
            yield return missing;
    }

    private static bool IsNamesake(Certificate other, Certificate below) =>
        !other.Equals(below) && other.Subject == below.Issuer && !below.IsSignedBy(other);

    // Known certificates tell the whole gap; else all we have is what the topmost one says of its issuer.
    private static IEnumerable<Problem> Missing(CertificatePath reached, IEnumerable<Certificate> pool, IReadOnlyList<Certificate> anchors)
    {
        var whole = ChainBuilder.Search(reached.Top, pool, anchors).Paths.MinBy(path => path.Tiers);
        if (whole is null)
            return [Incomplete(reached.Top, DistinguishedName.Read(reached.Top.Fields.IssuerDer).Shortest, "")];
        return whole.Certificates.Skip(1).Where(missing => !anchors.Contains(missing))
            .Select((missing, index) => Incomplete(whole.Certificates[index], missing.CommonName, missing.Fingerprint));
    }

    private static Problem Incomplete(Certificate below, string missing, string fingerprint) => Problem.Error(
        "incomplete-chain", ("missing", missing), ("issuer", below.Issuer), ("subject", below.CommonName),
        ("keyId", below.AuthorityKeyId ?? ""), ("fingerprint", fingerprint));
}
