using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>
/// Puts the authorities between a server certificate and its root into the intermediate store: all that it takes, and nothing else.
/// </summary>
public static class InstallIntermediates
{
    public const string Job = "install-intermediates";

    /// <param name="machine">Where.</param>
    /// <param name="server">Whose path counts.</param>
    /// <param name="certificates">What the CA sent as intermediates.</param>
    /// <param name="tiers">How many tiers the order has; null where nobody said. A shorter path by another root does not make up for
    /// a missing cross-certificate.</param>
    /// <exception cref="Refusal"><c>not-an-intermediate</c>, <c>not-a-ca</c>, <c>same-name-other-key</c>, <c>not-on-path</c>,
    /// <c>incomplete-chain</c>, or what is wrong with the path.</exception>
    public static Plan Draft(Machine machine, Certificate server, IReadOnlyList<Certificate> certificates, int? tiers = null)
    {
        var ancestors = Ancestors(machine, server, certificates);
        foreach (var certificate in certificates)
            RefuseStranger(certificate, ancestors);

        var chain = StoreChain.For(machine, server, certificates);
        if (chain.Fault is { } fault)
            throw new Refusal(fault);
        if (tiers > chain.Best!.Tiers)
            throw new Refusal(StoreChain.Incomplete(chain.Best.Top, server));

        var present = certificates.Intersect(machine.Stores.Certificates(StoreName.Intermediate)).ToList();
        var changes = certificates.Distinct().Except(present)
            .Select(certificate => new PutCertificate(StoreName.Intermediate, new StoredCertificate(certificate), null));
        return new Plan(Job, [.. changes], Notes(machine, present, chain), Facts(chain));
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static HashSet<Certificate> Ancestors(Machine machine, Certificate server, IReadOnlyList<Certificate> certificates)
    {
        var pool = certificates.Concat(machine.Stores.Certificates(StoreName.Intermediate));
        var search = ChainBuilder.Search(server, pool, machine.Stores.Certificates(StoreName.Root));
        return [.. search.Paths.Concat(search.DeadEnds).SelectMany(path => path.Certificates.Skip(1))];
    }

    private static void RefuseStranger(Certificate certificate, HashSet<Certificate> ancestors)
    {
        if (!certificate.IsAuthority)
            throw new Refusal("not-a-ca", certificate.About());
        if (certificate.IsSelfSigned)
            throw new Refusal("not-an-intermediate", certificate.About());
        if (ancestors.Contains(certificate))
            return;
        var isNamesake = ancestors.Any(ancestor => ancestor.Subject == certificate.Subject);
        throw new Refusal(isNamesake ? "same-name-other-key" : "not-on-path", certificate.About());
    }

    private static List<Problem> Notes(Machine machine, IEnumerable<Certificate> present, StoreChain chain) =>
    [
        .. present.Select(certificate => Problem.Info("already-present", certificate.About())),
        .. RemoveSuperseded.Find(machine).Select(RemoveSuperseded.Describe),
        .. chain.Shortcuts.Select(ShortPath.Describe),
    ];

    private static Dictionary<string, string> Facts(StoreChain chain) => new()
    {
        ["tiers"] = $"{chain.Best!.Tiers}",
        ["root"] = chain.Best.Top.Fingerprint,
    };
}
