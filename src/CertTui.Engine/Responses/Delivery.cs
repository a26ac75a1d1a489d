using CertTui.Engine.Certificates;

namespace CertTui.Engine.Responses;

/// <summary>
/// The certificates of a delivery by what they are, decided by content. A certificate on the path that was not delivered
/// but is at hand has an empty source.
/// </summary>
/// <param name="Server">The certificate of the order; null where there is none.</param>
/// <param name="Intermediates">What the Intermediate store needs, from the server certificate up, the cross certificate included.</param>
/// <param name="Cross">The one of the intermediates that certifies the name and key of another root.</param>
/// <param name="Root">Self-signed, at the end of the path.</param>
/// <param name="Unrelated">Not on the path of the server certificate.</param>
/// <param name="Problems">Everything that a person should know before installing.</param>
public sealed record Delivery(
    SourcedCertificate? Server,
    IReadOnlyList<SourcedCertificate> Intermediates,
    SourcedCertificate? Cross,
    SourcedCertificate? Root,
    IReadOnlyList<SourcedCertificate> Unrelated,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>Certificates from the server to the root; the root counts even where it was not delivered.</summary>
    public int Tiers => Server is null ? 0 : Intermediates.Count + 2;

    public bool IsComplete => Server is not null && Root is not null;

    public bool IsAccepted => Server is not null && Problems.All(problem => problem.Severity != Severity.Error);

    public static Delivery Sort(IReadOnlyList<SourcedCertificate> certificates, DeliveryWish wish)
    {
        var delivered = certificates.DistinctBy(found => found.Certificate).ToList();
        var servers = delivered.Where(found => !found.Certificate.IsAuthority && !IsRoot(found.Certificate)).ToList();
        var server = Choose(servers, wish);
        var path = server is null ? [] : Path(server, delivered, wish);
        var root = path is [.., var last] && IsRoot(last.Certificate) ? last : null;
        IReadOnlyList<SourcedCertificate> intermediates = [.. path.Skip(1).Where(found => found != root)];
        var sorted = new Delivery(
            server,
            intermediates,
            CrossCertificates.Find(intermediates, root, [.. delivered.Select(found => found.Certificate), .. wish.AtHand]),
            root ?? (server is null ? OnlyRoot(delivered) : null),
            [],
            []);
        var rest = delivered.Except(path).Where(found => found != sorted.Root).ToList();
        return sorted with { Unrelated = rest, Problems = [.. DeliveryChecks.Judge(sorted with { Unrelated = rest }, servers, wish)] };
    }

    private static bool IsRoot(Certificate certificate) =>
        certificate.IsSelfSigned && (certificate.IsAuthority || certificate.DnsNames.Count == 0);

    // The one whose key waits here; else the newest.
    private static SourcedCertificate? Choose(IReadOnlyList<SourcedCertificate> servers, DeliveryWish wish) =>
        servers
            .OrderByDescending(found => wish.Spkis?.Contains(found.Certificate.SpkiSha256) ?? false)
            .ThenByDescending(found => found.Certificate.NotBefore)
            .FirstOrDefault();

    private static IReadOnlyList<SourcedCertificate> Path(
        SourcedCertificate server, IReadOnlyList<SourcedCertificate> delivered, DeliveryWish wish)
    {
        var atHand = wish.AtHand.Where(known => delivered.All(found => !found.Certificate.Equals(known)));
        var authorities = delivered.Concat(atHand.Select(known => new SourcedCertificate(known, "")))
            .Where(found => found.Certificate.IsAuthority || IsRoot(found.Certificate));
        return new IssuerPath([.. authorities], delivered).From(server);
    }

    private static SourcedCertificate? OnlyRoot(IReadOnlyList<SourcedCertificate> delivered) =>
        delivered.Where(found => IsRoot(found.Certificate)).ToList() is [var only] ? only : null;
}
