using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Chains;

/// <summary>
/// Takes intermediates out that are expired, revoked or disallowed: by fingerprint, because their successors bear the same name.
/// </summary>
public static class RemoveSuperseded
{
    public const string Job = "remove-superseded";

    /// <summary>Intermediates of this machine that no good path can use any more.</summary>
    public static IReadOnlyList<Certificate> Find(Machine machine)
    {
        var disallowed = machine.Stores.Certificates(StoreName.Disallowed).ToHashSet();
        var lists = RevocationLists.In(machine).ToList();
        var issuers = machine.Stores.Certificates(StoreName.Root, StoreName.Intermediate).ToList();
        // A cross certificate under a root that has ended leads nowhere, however long it says it is valid itself.
        bool IsDeadCross(Certificate certificate) =>
            issuers.Any(root => root.IsSelfSigned && root.NotAfter > machine.Now && root.SpkiSha256 == certificate.SpkiSha256 && root.Subject == certificate.Subject)
            && issuers.Any(issuer => issuer.NotAfter < machine.Now && certificate.IsSignedBy(issuer));
        bool IsRevoked(Certificate certificate) =>
            lists.Any(list => list.Concerns(certificate) && list.Revokes(certificate.SerialNumber) && issuers.Any(list.IsSignedBy));
        return
        [
            .. machine.Stores.Certificates(StoreName.Intermediate)
                .Where(certificate => certificate.NotAfter < machine.Now || disallowed.Contains(certificate) || IsRevoked(certificate) || IsKnownBad(certificate) || IsDeadCross(certificate)),
        ];
    }

    /// <summary>Certificates in Personal that one of these has signed: clients that check no revocation list still need it on the wire.</summary>
    public static IEnumerable<Problem> InUse(Machine machine, IReadOnlyList<Certificate> superseded) =>
        from stored in machine.Stores.List(StoreName.Personal)
        let issuer = superseded.FirstOrDefault(certificate => stored.Certificate.IsSignedBy(certificate))
        where issuer is not null && stored.Certificate.NotAfter > machine.Now && !HasAnotherIssuer(machine, stored.Certificate, superseded)
        select Problem.Warning("superseded-in-use", ("subject", issuer.CommonName), ("user", stored.Certificate.CommonName));

    // A new generation with the same name and key has issued it as well.
    private static bool HasAnotherIssuer(Machine machine, Certificate certificate, IReadOnlyList<Certificate> superseded) =>
        machine.Stores.Certificates(StoreName.Intermediate).Any(issuer => !superseded.Contains(issuer) && issuer.NotAfter > machine.Now && certificate.IsSignedBy(issuer));

    // The lists that we carry know generations for which no revocation list may be at hand.
    private static bool IsKnownBad(Certificate certificate) =>
        KnownCertificates.Find(certificate.Fingerprint) is { Status: KnownStatus.Revoked or KnownStatus.Superseded or KnownStatus.Expired };

    public static Problem Describe(Certificate certificate) => Problem.Warning(
        "superseded-intermediate", [.. certificate.About(), ("expires", certificate.NotAfter.ToString("yyyy-MM-dd"))]);

    /// <param name="machine">Where.</param>
    /// <param name="fingerprints">SHA-256, upper-case hex. What is not in the store (any more) is no change.</param>
    public static Plan Draft(Machine machine, IReadOnlyList<string> fingerprints)
    {
        var changes = machine.Stores.List(StoreName.Intermediate)
            .Where(stored => fingerprints.Contains(stored.Certificate.Fingerprint))
            .Select(stored => new RemoveCertificate(StoreName.Intermediate, stored));
        return new Plan(Job, [.. changes], [.. Dependents.Losing(machine, fingerprints)], Plan.NoFacts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);
}
