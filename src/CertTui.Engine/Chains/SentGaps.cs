using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;

namespace CertTui.Engine.Chains;

/// <summary>Why a way up ends before an anchor, and what is missing there: by name and by key identifier.</summary>
internal static class SentGaps
{
    /// <returns>One of <c>self-signed</c>, <c>untrusted-root</c> and <c>incomplete-chain</c>; before it <c>same-name-other-key</c> for
    /// each sent certificate that only bears the name.</returns>
    public static IEnumerable<Problem> Above(
        CertificatePath reached, IReadOnlyList<Certificate> sent, IReadOnlyList<Certificate> pool, IReadOnlyList<Certificate> anchors)
    {
        var top = reached.Top;
        // Also where the algorithm is one that nobody here can verify.
        if (top.IsSelfIssued && top.MayBeSignedBy(top))
        {
            yield return Problem.Error(reached.Tiers == 1 ? "self-signed" : "untrusted-root", top.About());
            yield break;
        }
        foreach (var namesake in Namesakes(reached, sent))
            yield return Problem.Error("same-name-other-key", [.. namesake.About(), ("source", "SHA-256 " + namesake.Fingerprint[..16])]);
        foreach (var missing in Missing(reached, pool, anchors))
            yield return missing;
    }

    /// <summary>Authorities among what was sent that bear the common name of the issuer that is missing; a unit is easily overlooked.</summary>
    public static IEnumerable<Certificate> Namesakes(CertificatePath reached, IReadOnlyList<Certificate> sent)
    {
        var wanted = DistinguishedName.Read(reached.Top.Fields.IssuerDer).Shortest;
        return sent.Distinct().Where(other =>
            other.IsAuthority && other.CommonName == wanted && !other.Equals(reached.Top) && !reached.Top.MayBeSignedBy(other));
    }

    // Known certificates tell the whole gap; else all we have is what the topmost one says of its issuer.
    private static IEnumerable<Problem> Missing(CertificatePath reached, IReadOnlyList<Certificate> pool, IReadOnlyList<Certificate> anchors)
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
