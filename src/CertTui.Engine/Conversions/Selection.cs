using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Conversions;

/// <summary>Which certificates go into the new file, and whose key.</summary>
/// <param name="Certificates">The server's own first, each certified by the next, as far as they are at hand; the root too where it was given.</param>
/// <param name="Key">The key of the first; null where none is wanted.</param>
internal sealed record Selection(IReadOnlyList<Certificate> Certificates, Pkcs12Key? Key)
{
    /// <exception cref="Refusal"><c>no-certificate-in-files</c>, <c>key-not-found</c>, <c>key-mismatch</c>, <c>password-needed</c>,
    /// <c>der-holds-one</c>, <c>several-to-convert</c></exception>
    public static Selection Of(Material material, ConversionOrder order)
    {
        var all = material.Certificates;
        if (all.Count == 0)
            throw new Refusal("no-certificate-in-files");
        if (order.To == OutputFormat.Der && all.Count > 1)
            throw new Refusal("der-holds-one", ("names", NamesOf(all)));
        if (order.TakesKey)
            return OfKey(material, all);
        var ends = Ends(all);
        // A bundle of authorities has no first one: it stays as it is.
        if (ends.Count > 1 && ends[0].IsAuthority)
            return new Selection(all, null);
        return new Selection(ChainOf(Newest(ends), material), null);
    }

    private static Selection OfKey(Material material, IReadOnlyList<Certificate> all)
    {
        if (material.Keys.Count == 0)
            throw new Refusal(material.NoKey(Ends(all)[0]));
        var owners = all.Where(certificate => material.Keys.Any(key => key.SpkiSha256 == certificate.SpkiSha256)).ToList();
        if (owners.Count == 0)
            throw new Refusal("key-mismatch", Ends(all)[0].About());
        var leaf = Newest(owners);
        return new Selection(ChainOf(leaf, material), material.Keys.First(key => key.SpkiSha256 == leaf.SpkiSha256));
    }

    // Server certificates; where there is none, the authorities that have issued none of the others.
    private static List<Certificate> Ends(IReadOnlyList<Certificate> all)
    {
        var servers = all.Where(certificate => !certificate.IsAuthority).ToList();
        if (servers.Count > 0)
            return servers;
        var lowest = all.Where(issuer => !all.Any(other => !other.Equals(issuer) && other.IsSignedBy(issuer))).ToList();
        return lowest.Count > 0 ? lowest : [.. all];
    }

    // A renewal may keep the key: then the one that lasts longest is meant. Of two keys nobody can tell.
    private static Certificate Newest(IReadOnlyList<Certificate> candidates) =>
        candidates.Select(candidate => candidate.SpkiSha256).Distinct().Count() == 1
            ? candidates.MaxBy(candidate => candidate.NotAfter)!
            : throw new Refusal("several-to-convert", ("names", NamesOf(candidates)));

    // Where no chain is good (an expired certificate shall be converted too), the best way up is taken as it is.
    private static IReadOnlyList<Certificate> ChainOf(Certificate leaf, Material material)
    {
        var good = ChainAtHand.For(leaf, material.Certificates, material.At);
        if (good.HasIssuer)
            return good.Path.Certificates;
        var authorities = material.Certificates.Where(certificate => certificate.IsAuthority && !certificate.Equals(leaf)).ToList();
        var roots = authorities.Where(authority => authority.IsSelfSigned);
        return SentChain.Judge([leaf, .. authorities], [], roots, material.At).Reached.Certificates;
    }

    private static string NamesOf(IEnumerable<Certificate> certificates) =>
        string.Join(", ", certificates.Select(certificate => $"{certificate.CommonName} ({certificate.Fingerprint[..8]})"));
}
