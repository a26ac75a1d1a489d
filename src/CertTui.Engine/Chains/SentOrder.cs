using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>How certificates lie beside each other in what was sent (RFC 8446 section 4.4.2).</summary>
internal static class SentOrder
{
    /// <summary>The first that is no authority, where it belongs to what stands before it; else the first.</summary>
    public static Certificate LeafOf(IReadOnlyList<Certificate> sent)
    {
        if (!sent[0].IsAuthority)
            return sent[0];
        var server = sent.FirstOrDefault(certificate => !certificate.IsAuthority);
        return server is not null && sent.Any(issuer => issuer.IsAuthority && server.IsSignedBy(issuer)) ? server : sent[0];
    }

    /// <param name="files">In the order sent, or of each file.</param>
    /// <param name="path">The way a client goes.</param>
    /// <param name="related">Everything that belongs to the chain.</param>
    public static IEnumerable<Problem> Judge(
        IReadOnlyList<IReadOnlyList<Certificate>> files, CertificatePath path, IReadOnlySet<Certificate> related)
    {
        var sent = files.SelectMany(file => file).ToList();
        if (files.Any(file => IsOutOfOrder(file, path)) || !sent[0].Equals(path.Leaf))
            yield return Problem.Warning("chain-order", path.Leaf.About());
        foreach (var twice in sent.GroupBy(certificate => certificate).Where(group => group.Count() > 1))
            yield return Problem.Warning("duplicate-certificate", [.. twice.Key.About(), ("count", $"{twice.Count()}")]);
        // A self-signed server certificate is no root.
        foreach (var root in sent.Distinct().Where(certificate => !certificate.Equals(path.Leaf) && certificate.IsSelfSigned))
        {
            if (related.Contains(root))
                yield return Problem.Warning("root-included", root.About());
        }
        foreach (var stranger in sent.Distinct().Where(certificate => !related.Contains(certificate)))
            yield return Problem.Warning("unrelated-certificate", [.. stranger.About(), ("source", "SHA-256 " + stranger.Fingerprint[..16])]);
    }

    private static bool IsOutOfOrder(IReadOnlyList<Certificate> file, CertificatePath path)
    {
        var firsts = file.Index().DistinctBy(place => place.Item).ToDictionary(place => place.Item, place => place.Index);
        var places = path.Certificates.Where(firsts.ContainsKey).Select(certificate => firsts[certificate]).ToList();
        return !places.SequenceEqual(places.Order());
    }
}
