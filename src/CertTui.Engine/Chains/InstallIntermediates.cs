using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>Puts the authorities between a server certificate and its root into the intermediate store: all that it takes, and nothing else.</summary>
public static class InstallIntermediates
{
    public const string Job = "install-intermediates";

    /// <param name="machine">Where.</param>
    /// <param name="server">Whose path counts.</param>
    /// <param name="certificates">What the CA sent as intermediates.</param>
    /// <param name="tiers">How many tiers the order has; null where nobody said. A shorter path by another root does not make up for a missing cross-certificate.</param>
    /// <exception cref="Refusal"><c>not-an-intermediate</c>, <c>not-a-ca</c>, <c>same-name-other-key</c>, <c>not-on-path</c>, <c>incomplete-chain</c>, or what is wrong with the path.</exception>
    public static Plan Draft(Machine machine, Certificate server, IReadOnlyList<Certificate> certificates, int? tiers = null)
    {
        var ancestors = Ancestors(machine, server, certificates);
        foreach (var certificate in certificates)
            RefuseStranger(certificate, ancestors);

        var chain = StoreChain.For(machine, server, certificates);
        if (chain.Fault is { } fault)
            throw new Refusal(fault);
        if (tiers > chain.Best!.Tiers)
            throw new Refusal("incomplete-chain", ("missing", chain.Best.Top.CommonName), ("issuer", chain.Best.Top.Subject), ("subject", server.CommonName));

        var present = machine.Stores.List(StoreName.Intermediate).ToDictionary(stored => stored.Certificate.Fingerprint);
        var changes = certificates.Distinct().Where(certificate => !present.ContainsKey(certificate.Fingerprint))
            .Select(certificate => new PutCertificate(StoreName.Intermediate, new StoredCertificate(certificate), null));
        return new Plan(Job, [.. changes], Notes(machine, certificates, chain, present.Keys), Facts(chain));
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static HashSet<Certificate> Ancestors(Machine machine, Certificate server, IReadOnlyList<Certificate> certificates)
    {
        var pool = certificates.Concat(machine.Stores.List(StoreName.Intermediate).Select(stored => stored.Certificate));
        var search = ChainBuilder.Search(server, pool, machine.Stores.List(StoreName.Root).Select(stored => stored.Certificate));
        return [.. search.Paths.Concat(search.DeadEnds).SelectMany(path => path.Certificates.Skip(1))];
    }

    private static void RefuseStranger(Certificate certificate, HashSet<Certificate> ancestors)
    {
        var details = new (string, string)[] { ("subject", certificate.CommonName), ("fingerprint", certificate.Fingerprint) };
        if (!certificate.IsAuthority)
            throw new Refusal("not-a-ca", details);
        if (certificate.IsSelfSigned)
            throw new Refusal("not-an-intermediate", details);
        if (ancestors.Contains(certificate))
            return;
        var isNamesake = ancestors.Any(ancestor => ancestor.Subject == certificate.Subject);
        throw new Refusal(isNamesake ? "same-name-other-key" : "not-on-path", details);
    }

    private static List<Problem> Notes(Machine machine, IReadOnlyList<Certificate> certificates, StoreChain chain, IEnumerable<string> present) =>
    [
        .. certificates.Where(certificate => present.Contains(certificate.Fingerprint))
            .Select(certificate => Problem.Info("already-present", ("subject", certificate.CommonName), ("fingerprint", certificate.Fingerprint))),
        .. RemoveSuperseded.Find(machine).Select(RemoveSuperseded.Describe),
        .. chain.Shortcuts.Select(ShortPath.Describe),
    ];

    private static Dictionary<string, string> Facts(StoreChain chain) => new()
    {
        ["tiers"] = $"{chain.Best!.Tiers}",
        ["root"] = chain.Best.Top.Fingerprint,
    };
}
