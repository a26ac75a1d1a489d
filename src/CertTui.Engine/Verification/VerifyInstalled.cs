using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Verification;

/// <summary>Checks an installed certificate by looking at everything afresh: dates, key, path, names, purpose.</summary>
public static class VerifyInstalled
{
    /// <summary>The longest life the baseline requirements allow for certificates issued from 2026-03-15 (section 6.3.2).</summary>
    public const int LongestLifeInDays = 200;

    private const int SoonInDays = 30;

    /// <exception cref="Refusal"><c>certificate-not-found</c>: it is not in the Personal store.</exception>
    public static VerificationReport Check(Machine machine, string fingerprint, IReadOnlyList<string> wantedNames)
    {
        var stored = machine.Stores.Find(StoreName.Personal, fingerprint)
            ?? throw new Refusal("certificate-not-found", ("fingerprint", fingerprint));
        var certificate = stored.Certificate;
        var chain = StoreChain.For(machine, certificate);
        var keyProblem = KeyProof.Find(machine, stored);
        Problem?[] findings =
        [
            .. Dates(certificate, machine.Now),
            keyProblem,
            .. Path(chain),
            .. Names(certificate, wantedNames),
        ];
        return new VerificationReport(
            certificate,
            stored.FriendlyName,
            [.. findings.OfType<Problem>()],
            (int)Math.Floor((certificate.NotAfter - machine.Now).TotalDays),
            certificate.NotAfter,
            (chain.Best ?? chain.Reached).Certificates,
            chain.Fault is null,
            keyProblem is null,
            NameMatch.Missing(certificate, wantedNames),
            wantedNames.Count == 0 ? [] : NameMatch.Extra(certificate, wantedNames),
            !ChainVerdict.At(new CertificatePath([certificate]), machine.Now).Any(problem => problem.Code == "not-for-servers"),
            [.. Clients(machine, chain)]);
    }

    private static IEnumerable<Problem> Dates(Certificate certificate, DateTimeOffset now)
    {
        var about = certificate.About();
        if (certificate.NotAfter < now)
            yield return Problem.Error("expired", [.. about, ("at", certificate.NotAfter.Second())]);
        else if (certificate.NotBefore > now)
            yield return Problem.Error("not-yet-valid", [.. about, ("at", certificate.NotBefore.Second())]);
        else if ((certificate.NotAfter - now).TotalDays is < SoonInDays and var left)
            yield return Problem.Warning("expires-soon", [.. about, ("days", $"{(int)left}"), ("at", certificate.NotAfter.Second())]);
        // The last second belongs to the life: 200 days end at 23:59:59 of the 200th.
        var life = (certificate.NotAfter - certificate.NotBefore + TimeSpan.FromSeconds(1)).TotalDays;
        if (life > LongestLifeInDays)
            yield return Problem.Warning("long-validity", [.. about, ("days", $"{life:0}"), ("maximum", $"{LongestLifeInDays}")]);
    }

    private static IEnumerable<Problem> Path(StoreChain chain)
    {
        if (chain.Missing is { } missing)
            yield return missing;
        // The dates of the certificate itself are reported once, by Dates.
        foreach (var problem in chain.Problems.Where(problem => !IsDateOf(chain.Leaf, problem)))
            yield return problem;
        foreach (var root in chain.Shortcuts)
            yield return ShortPath.Describe(root);
    }

    private static bool IsDateOf(Certificate leaf, Problem problem) =>
        problem.Code is "expired" or "not-yet-valid" && problem.Details["fingerprint"] == leaf.Fingerprint;

    private static IEnumerable<Problem> Names(Certificate certificate, IReadOnlyList<string> wanted)
    {
        if (certificate.DnsNames.Count == 0)
            yield return Problem.Error("no-san", certificate.About());
        else if (NameMatch.Mismatch(certificate, wanted) is { } mismatch)
            yield return mismatch;
        if (wanted.Count > 0 && NameMatch.Extra(certificate, wanted) is { Count: > 0 } extra)
            yield return Problem.Info("names-extra", ("names", string.Join(' ', extra)));
    }

    private static IEnumerable<ClientProfile> Clients(Machine machine, StoreChain chain)
    {
        // A root that is switched off here is still in use on the computers of others.
        var elsewhere = chain.Paths.Where(path => path.IsGood || path.Problems.All(problem => problem.Code == "root-disabled"))
            .Select(path => path.Path);
        foreach (var paths in elsewhere.ToLookup(path => path.Top))
        {
            var (root, without) = (paths.Key, StoreChain.For(machine, chain.Leaf, [], paths.Key.Fingerprint));
            yield return new ClientProfile(root.CommonName, root.Fingerprint, true, paths.Min(path => path.Tiers));
            yield return new ClientProfile(root.CommonName, root.Fingerprint, false, without.Shortest?.Tiers);
        }
    }
}
