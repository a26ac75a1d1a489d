using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Inspection.Relations;

/// <summary>Certificates that a list among the same files revokes. A list counts where the certificate of its issuer is there, too, and it was signed by it.</summary>
internal static class Revocations
{
    public static IEnumerable<Problem> Of(IReadOnlyList<Trace> certificates, IReadOnlyList<RevocationList> lists)
    {
        foreach (var list in lists)
        {
            var issuers = certificates.Where(trace => trace.Whole is { } issuer && list.IsNamedAfter(issuer)).Select(trace => trace.Whole!);
            if (!issuers.Any(list.IsSignedBy))
                continue;
            foreach (var revoked in certificates.Where(trace => trace.Whole is { } whole && list.Concerns(whole) && list.Revokes(trace.Serial)))
                yield return Told(revoked, list);
        }
    }

    private static Problem Told(Trace revoked, RevocationList list) => Problem.Error(
        revoked.IsAuthority ? "revoked-intermediate" : "revoked",
        [.. revoked.Whole!.About(), ("at", list.RevokedAt(revoked.Serial)!.Value.Second()), ("source", revoked.Source)]);
}
