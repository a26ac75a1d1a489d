using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Tls;

/// <summary>
/// Which intermediates a Windows server sends: the shortest path that the stores offer from the certificate to a trusted root,
/// without the root. Where no path ends in a trusted root, the longest one that there is.
/// </summary>
internal static class ServedChain
{
    private const int Deepest = 8;

    public static IReadOnlyList<Certificate> Above(Certificate leaf, ICertificateStores stores)
    {
        var distrusted = stores.List(StoreName.Disallowed).Select(stored => stored.Certificate).ToHashSet();
        var roots = Usable(stores, StoreName.Root, distrusted).Where(root => root.IsSelfSigned).ToList();
        var between = Usable(stores, StoreName.Intermediate, distrusted).Where(certificate => !certificate.IsSelfIssued).ToList();
        return Shortest(leaf, roots, between);
    }

    // Breadth first: the first path that meets a root is the shortest.
    private static List<Certificate> Shortest(Certificate leaf, List<Certificate> roots, List<Certificate> between)
    {
        var longest = new List<Certificate>();
        var paths = new Queue<List<Certificate>>([[]]);
        while (paths.TryDequeue(out var path))
        {
            var last = path.Count == 0 ? leaf : path[^1];
            if (roots.Any(last.IsSignedBy))
                return path;
            if (path.Count > longest.Count)
                longest = path;
            if (path.Count == Deepest)
                continue;
            foreach (var issuer in between.Where(candidate => !path.Contains(candidate) && last.IsSignedBy(candidate)))
                paths.Enqueue([.. path, issuer]);
        }
        return longest;
    }

    private static IEnumerable<Certificate> Usable(ICertificateStores stores, StoreName store, HashSet<Certificate> distrusted) =>
        stores.List(store).Where(stored => !stored.Disabled && !distrusted.Contains(stored.Certificate)).Select(stored => stored.Certificate);
}
