using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Verification;

namespace CertTui.Engine.Diagnosis.ServedChains;

/// <summary>Why a browser shows the same warning although the chain may be good: dates, names, a clock, a device that reads along.</summary>
public static class LeafFaults
{
    // A CA dates a certificate with the day of issue, so one from tomorrow is a clock of yesterday.
    private static readonly TimeSpan ClockError = TimeSpan.FromDays(2);

    /// <param name="sent">What was sent.</param>
    /// <param name="host">What was asked for.</param>
    /// <param name="isOurs">The certificate is one of this machine's own.</param>
    /// <returns><c>expired</c>, <c>clock</c>, <c>not-yet-valid</c>, <c>hostname-mismatch</c>, <c>proxy-ca</c>.</returns>
    public static IEnumerable<Problem> Of(ChainCase sent, string host, bool isOurs)
    {
        var leaf = sent.Leaf;
        if (leaf.NotAfter < sent.Time)
            yield return Problem.Error("expired", [.. leaf.About(), ("at", leaf.NotAfter.Second())]);
        if (leaf.NotBefore > sent.Time + ClockError)
            yield return Problem.Error("not-yet-valid", [.. leaf.About(), ("at", leaf.NotBefore.Second())]);
        else if (leaf.NotBefore > sent.Time)
            yield return Problem.Error("clock", [.. leaf.About(), ("at", leaf.NotBefore.Second()), ("now", sent.Time.Second())]);
        if (NameMatch.Mismatch(leaf, [host]) is { } mismatch)
            yield return mismatch;
        if (!isOurs && IsForeign(sent))
            yield return Problem.Error("proxy-ca", [.. leaf.About(), ("issuer", leaf.Issuer)]);
    }

    // No CA that is known here has issued it, nor does anything at hand bear the issuer's name.
    private static bool IsForeign(ChainCase sent)
    {
        var authorities = sent.Known.Concat(sent.Clients.SelectMany(client => client.Roots)).Where(known => known.IsAuthority).ToList();
        return sent.Whole is null && !authorities.Exists(known => known.Subject == sent.Leaf.Issuer)
            && sent.Others.FirstOrDefault(sent.Leaf.IsSignedBy) is { } issuer
            && ChainBuilder.Paths(issuer, [.. sent.Sent, .. sent.Known], authorities).Count == 0;
    }
}
