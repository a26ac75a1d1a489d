using CertTui.Engine.Certificates;

namespace CertTui.Engine.Chains;

/// <summary>
/// The chain that a server should send, judged by the certificates that lie around, whatever this computer trusts: its clients are
/// others. The rule is that of <see cref="StoreChain.Best"/>; a cross-certificate counts though its root is not at hand.
/// </summary>
/// <param name="Path">From the server certificate up, as far as certificates are at hand.</param>
public sealed record ChainAtHand(CertificatePath Path)
{
    /// <summary>The server's certificate first, each certified by the next, no root (RFC 8446 section 4.4.2).</summary>
    public IReadOnlyList<Certificate> ToSend { get; } = WithoutRoot(Path);

    /// <summary>Whether anything above the server certificate was found.</summary>
    public bool HasIssuer => Path.Tiers > 1;

    /// <param name="leaf">The server certificate.</param>
    /// <param name="atHand">Everything that was found, in any order.</param>
    /// <param name="at">The time of the verdict.</param>
    public static ChainAtHand For(Certificate leaf, IEnumerable<Certificate> atHand, DateTimeOffset at)
    {
        var authorities = atHand.Where(certificate => certificate.IsAuthority).Distinct().ToList();
        var search = ChainBuilder.Search(leaf, authorities, authorities.Where(authority => authority.IsSelfSigned));
        var good = search.Paths.Concat(search.DeadEnds)
            .Where(path => ChainVerdict.At(path, at).All(problem => problem.Severity != Severity.Error)).ToList();
        return new ChainAtHand(
            good.Where(path => path.Top.IsSelfSigned && StoreChain.IsEverywhere(path.Top, at)).MinBy(path => path.Tiers)
            ?? good.MaxBy(path => WithoutRoot(path).Count)
            ?? new CertificatePath([leaf]));
    }

    private static List<Certificate> WithoutRoot(CertificatePath path) =>
        [path.Leaf, .. path.Certificates.Skip(1).Where(certificate => !certificate.IsSelfSigned)];
}
