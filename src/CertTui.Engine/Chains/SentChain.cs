using CertTui.Engine.Certificates;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Chains;

/// <summary>
/// Certificates as a server sends them or as they lie in files, judged in the eyes of a client that has nothing but them and its
/// own trust anchors (RFC 8446 section 4.4.2). Nothing is downloaded.
/// </summary>
/// <param name="Leaf">Whose chain this is: the first one, or the server's own certificate where an authority stands before it.</param>
/// <param name="Paths">Every path through what was sent to an anchor, the best first: good ones first, then the shortest.</param>
/// <param name="Reached">The best path, or the longest way up where none reaches an anchor.</param>
/// <param name="Findings">What is wrong: of the chain first, then of what was sent.</param>
public sealed record SentChain(
    Certificate Leaf, IReadOnlyList<JudgedPath> Paths, CertificatePath Reached, IReadOnlyList<Problem> Findings)
{
    /// <summary>A client accepts it.</summary>
    public bool IsGood => Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>As a TLS client judges a server.</summary>
    /// <param name="sent">In the order sent, at least one.</param>
    /// <param name="pool">Further certificates that we know and the client does not: they name what is missing.</param>
    /// <param name="anchors">What the client trusts.</param>
    /// <param name="time">When.</param>
    /// <param name="host">The name asked for; null: any.</param>
    public static SentChain Judge(
        IReadOnlyList<Certificate> sent, IEnumerable<Certificate> pool, IEnumerable<Certificate> anchors, DateTimeOffset time, string? host = null) =>
        Judge([sent], pool, anchors, time, new TrustSettings { Host = host });

    /// <param name="files">Certificates in the order of each file, the server's file first; the order of the files does not count.</param>
    /// <param name="pool">As above.</param>
    /// <param name="anchors">What is trusted.</param>
    /// <param name="time">When.</param>
    /// <param name="settings">What else the verdict takes into account.</param>
    public static SentChain Judge(
        IReadOnlyList<IReadOnlyList<Certificate>> files, IEnumerable<Certificate> pool, IEnumerable<Certificate> anchors, DateTimeOffset time, TrustSettings settings)
    {
        var (sent, ends, more) = (files.SelectMany(file => file).ToList(), anchors.ToList(), pool.ToList());
        settings = settings with { ListSigners = [.. settings.ListSigners, .. sent, .. more] };
        var leaf = SentOrder.LeafOf(sent);
        var search = ChainBuilder.Search(leaf, sent, ends);
        var paths = search.Paths
            .Select(path => new JudgedPath(path, ChainVerdict.At(path, time, settings)))
            .OrderByDescending(path => path.IsGood).ThenBy(path => path.Problems.Count).ThenBy(path => path.Path.Tiers)
            .ToList();
        var reached = paths.Count > 0 ? paths[0].Path : search.DeadEnds.MaxBy(path => path.Tiers) ?? new CertificatePath([leaf]);
        var related = search.Paths.Concat(search.DeadEnds).SelectMany(path => path.Certificates).ToHashSet();
        // Where the way is broken, what stands beyond the gap belongs to the chain all the same, and a namesake is told as one.
        if (paths.Count == 0)
            related.UnionWith(SentGaps.Namesakes(reached, sent).Concat(sent.Where(ends.Contains)));
        IEnumerable<Problem> findings = paths.Count > 0
            ? paths[0].Problems
            : [.. SentGaps.Above(reached, sent, more, ends), .. ChainVerdict.At(reached, time, settings)];
        findings = findings.Concat(Outdated(reached, sent)).Concat(SentOrder.Judge(files, reached, related));
        return new SentChain(leaf, paths, reached, [.. findings.DistinctBy(finding => finding.ToString())]);
    }

    // Facts that we carry where no revocation list is at hand.
    private static IEnumerable<Problem> Outdated(CertificatePath reached, IReadOnlyList<Certificate> sent) =>
        reached.Certificates.Where(sent.Contains).Select(KnownCertificates.Warn).OfType<Problem>()
            .Select(known => known.Code == "revoked-intermediate" ? known with { Severity = Severity.Error } : known);
}
