using CertTui.Engine.Certificates;
using CertTui.Engine.Certificates.Reading;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>The paths of a certificate through the stores of a machine, nothing downloaded.</summary>
/// <param name="Leaf">Whose paths these are.</param>
/// <param name="At">The time of the verdicts.</param>
/// <param name="Paths">Every path to a root of the store, disabled roots too.</param>
/// <param name="Missing"><c>incomplete-chain</c> or <c>untrusted-root</c> where no path reaches a root that is in use; else null.</param>
/// <param name="Reached">The longest way up that was found.</param>
public sealed record StoreChain(
    Certificate Leaf, DateTimeOffset At, IReadOnlyList<JudgedPath> Paths, Problem? Missing, CertificatePath Reached)
{
    /// <summary>So long after its birth a root is everywhere: in Apple's store, in old Java and old Android.</summary>
    private const int YearsUntilEverywhere = 10;

    public static StoreChain For(Machine machine, Certificate certificate) => For(machine, certificate, []);

    /// <param name="machine">Whose stores.</param>
    /// <param name="certificate">Where the paths start.</param>
    /// <param name="more">Intermediates taken as if they were installed.</param>
    /// <param name="without">Fingerprints taken as if they were not.</param>
    public static StoreChain For(
        Machine machine, Certificate certificate, IEnumerable<Certificate> more, params IReadOnlyCollection<string> without)
    {
        var roots = machine.Stores.List(StoreName.Root).Where(stored => !without.Contains(stored.Certificate.Fingerprint)).ToList();
        var pool = machine.Stores.List(StoreName.Intermediate).Where(stored => !stored.Disabled).Select(stored => stored.Certificate)
            .Concat(more).Where(issuer => !without.Contains(issuer.Fingerprint)).ToList();
        var trust = TrustIn(machine, roots);
        var judged = ChainBuilder.Paths(certificate, pool, roots.Select(stored => stored.Certificate))
            .Select(path => new JudgedPath(path, ChainVerdict.At(path, machine.Now, trust)));
        var search = ChainBuilder.Search(certificate, pool, roots.Where(stored => !stored.Disabled).Select(stored => stored.Certificate));
        var reached = search.Paths.Concat(search.DeadEnds).MaxBy(path => path.Tiers) ?? new CertificatePath([certificate]);
        return new StoreChain(certificate, machine.Now, [.. judged], search.Paths.Count > 0 ? null : MissingAbove(reached.Top), reached);
    }

    /// <summary>
    /// The good path that convinces the most clients: the shortest to a root that is everywhere, else the longest, on which
    /// younger roots are cross-certified by older ones. Null where there is none.
    /// </summary>
    public CertificatePath? Best => Good.Where(path => IsEverywhere(path.Top, At)).MinBy(path => path.Tiers) ?? Good.MaxBy(path => path.Tiers);

    /// <summary>The good path with the fewest tiers: what Windows chooses. Null where there is none.</summary>
    public CertificatePath? Shortest => Good.MinBy(path => path.Tiers);

    /// <summary>Roots in use that let Windows stop early and leave out a cross-certificate which other clients need.</summary>
    public IEnumerable<Certificate> Shortcuts =>
        Good.Where(path => path.Tiers < Best!.Tiers).Select(path => path.Top).Where(IsCrossCertified).Distinct();

    /// <summary>Why the chain is not good; null where it is.</summary>
    public Problem? Fault => Missing ?? (Best is null ? Problems.First(problem => problem.Severity == Severity.Error) : null);

    /// <summary>The problems of the best path, or of that which has the fewest where none is good; none where there is no path.</summary>
    public IReadOnlyList<Problem> Problems =>
        (Paths.FirstOrDefault(path => path.Path == Best) ?? Paths.MinBy(path => path.Problems.Count))?.Problems ?? [];

    private IEnumerable<CertificatePath> Good => Paths.Where(path => path.IsGood).Select(path => path.Path);

    /// <summary><c>incomplete-chain</c> where the certificate of an issuer is missing, named after a namesake.</summary>
    internal static Problem Incomplete(Certificate namesake, Certificate below) => Problem.Error(
        "incomplete-chain", ("missing", namesake.CommonName), ("issuer", namesake.Subject), ("subject", below.CommonName));

    internal static bool IsEverywhere(Certificate root, DateTimeOffset at) => root.NotBefore.AddYears(YearsUntilEverywhere) <= at;

    private bool IsCrossCertified(Certificate root) =>
        Best!.Between.Any(cross => cross.SpkiSha256 == root.SpkiSha256 && cross.Subject == root.Subject);

    private static TrustSettings TrustIn(Machine machine, IEnumerable<StoredCertificate> roots) => new()
    {
        Disallowed = [.. machine.Stores.Certificates(StoreName.Disallowed).Select(certificate => certificate.Fingerprint)],
        DisabledRoots = [.. roots.Where(stored => stored.Disabled).Select(stored => stored.Certificate.Fingerprint)],
        RevocationLists = [.. RevocationLists.In(machine)],
    };

    private static Problem MissingAbove(Certificate top) =>
        top.IsSelfSigned
            ? Problem.Error("untrusted-root", top.About())
            : Problem.Error("incomplete-chain", ("missing", IssuerName(top)), ("issuer", top.Issuer), ("subject", top.CommonName));

    private static string IssuerName(Certificate certificate) => DistinguishedName.Read(certificate.Fields.IssuerDer).Shortest;
}
