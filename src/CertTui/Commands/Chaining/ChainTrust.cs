using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;

namespace CertTui.Commands.Chaining;

/// <summary>Where a chain may end, and who says so.</summary>
/// <param name="Source"><c>given</c>, <c>system</c> or <c>known</c>.</param>
/// <param name="Anchors">The certificates.</param>
internal sealed record ChainTrust(string Source, IReadOnlyList<Certificate> Anchors)
{
    public static ChainTrust Choose(IReadOnlyList<Certificate> given, IReadOnlyList<Certificate> sent, Func<IReadOnlyList<Certificate>> system)
    {
        if (given.Count > 0)
            return new ChainTrust("given", given);
        var roots = system();
        return roots.Count > 0 ? new ChainTrust("system", roots) : new ChainTrust("known", [.. sent.Where(IsKnownRoot).Distinct()]);
    }

    private static bool IsKnownRoot(Certificate certificate) =>
        KnownCertificates.Find(certificate.Fingerprint) is { Kind: KnownKind.Root, Status: KnownStatus.Ok };
}
