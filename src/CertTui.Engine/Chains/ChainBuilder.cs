using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>
/// Finds every path from a certificate to a trust anchor (RFC 4158): certificates of one name and key are common, and each makes a
/// path of its own.
/// </summary>
public static class ChainBuilder
{
    public const int MaxDepth = 10;
    public const int MaxPaths = 64;

    /// <param name="leaf">Where the paths start.</param>
    /// <param name="pool">Issuers at hand.</param>
    /// <param name="anchors">Where a path may end. A missing subject key identifier is no fault.</param>
    public static IReadOnlyList<CertificatePath> Paths(Certificate leaf, IEnumerable<Certificate> pool, IEnumerable<Certificate> anchors) =>
        Search(leaf, pool, anchors).Paths;

    internal static PathSearch Search(Certificate leaf, IEnumerable<Certificate> pool, IEnumerable<Certificate> anchors)
    {
        var search = new PathSearch(pool, anchors);
        search.From(leaf);
        return search;
    }
}
