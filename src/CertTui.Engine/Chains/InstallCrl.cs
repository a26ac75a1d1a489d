using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>
/// Installs a revocation list (CRL, or ARL for authorities) after its signature was verified, and only where it is newer.
/// </summary>
public static class InstallCrl
{
    public const string Job = "install-crl";

    private const int CrlSign = 0x02;

    /// <param name="machine">Where; the issuer must be in its stores.</param>
    /// <param name="file">DER or PEM.</param>
    /// <exception cref="Refusal"><c>malformed</c>, <c>unsupported</c>, <c>crl-issuer-not-found</c>, <c>crl-signature</c>,
    /// <c>crl-not-newer</c>, <c>crl-not-yet-valid</c></exception>
    public static Plan Draft(Machine machine, ReadOnlySpan<byte> file)
    {
        var list = RevocationList.Open(file);
        // Windows takes them, but beside a complete list of the same issuer one would push the other out here.
        if (list.IsPartial)
            throw new Refusal("unsupported", ("what", "crl"), ("reason", "issuingDistributionPoint"));
        RefuseForged(machine, list);
        if (list.ThisUpdate > machine.Now)
            throw new Refusal("crl-not-yet-valid", About(list));

        var present = machine.Stores.Crls(RevocationLists.Store).Select(crl => RevocationList.TryOpen(crl)).OfType<RevocationList>()
            .Where(list.IsSameIssuer).ToList();
        if (present.Exists(same => same.Der.AsSpan().SequenceEqual(list.Der)))
            return new Plan(Job, [], [Problem.Info("crl-already-present", ("issuer", list.IssuerName))], Facts(list));
        if (present.Find(other => !list.IsNewerThan(other)) is { } newer)
            throw new Refusal("crl-not-newer", [.. About(list), ("present", newer.ThisUpdate.Second())]);

        var change = new PutRevocationList(RevocationLists.Store, list.Der, [.. present.Select(older => older.Der)]);
        return new Plan(Job, [change], [.. Notes(machine, list)], Facts(list));
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static void RefuseForged(Machine machine, RevocationList list)
    {
        var namesakes = machine.Stores.Certificates(StoreName.Root, StoreName.Intermediate).Where(list.IsNamedAfter).ToList();
        if (namesakes.Count == 0)
            throw new Refusal("crl-issuer-not-found", ("issuer", list.IssuerName));
        if (!namesakes.Exists(issuer => MaySign(issuer) && list.IsSignedBy(issuer)))
            throw new Refusal("crl-signature", ("issuer", list.IssuerName));
    }

    private static bool MaySign(Certificate issuer) =>
        issuer.IsAuthority && (issuer.Fields.Extensions.KeyUsage is not { } usage || (usage & CrlSign) != 0);

    private static IEnumerable<Problem> Notes(Machine machine, RevocationList list)
    {
        if (list.NextUpdate < machine.Now)
            yield return Problem.Warning("crl-expired", ("issuer", list.IssuerName), ("at", list.NextUpdate.Value.Second()));
        var installed = machine.Stores.Certificates(StoreName.Personal, StoreName.Intermediate);
        foreach (var certificate in installed.Where(certificate => list.Concerns(certificate) && list.Revokes(certificate.SerialNumber)))
            yield return Problem.Warning("crl-revokes-installed", certificate.About());
    }

    private static (string, string)[] About(RevocationList list) => [("issuer", list.IssuerName), ("at", list.ThisUpdate.Second())];

    private static Dictionary<string, string> Facts(RevocationList list) => new()
    {
        ["issuer"] = list.IssuerName,
        ["at"] = list.ThisUpdate.Second(),
        ["count"] = $"{list.Count}",
    };
}
