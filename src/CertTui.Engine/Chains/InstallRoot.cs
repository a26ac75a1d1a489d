using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>Puts a root into the trusted roots.</summary>
public static class InstallRoot
{
    public const string Job = "install-root";

    /// <exception cref="Refusal"><c>not-a-root</c>: not issued by itself, whatever its name says; <c>not-a-ca</c>; <c>expired</c>;
    /// <c>weak-key</c>; <c>disallowed</c>.</exception>
    public static Plan Draft(Machine machine, Certificate root)
    {
        if (!root.IsSelfSigned)
            throw new Refusal("not-a-root", [.. root.About(), ("issuer", root.Issuer)]);
        var settings = new TrustSettings
        {
            Disallowed = [.. machine.Stores.Certificates(StoreName.Disallowed).Select(certificate => certificate.Fingerprint)],
            Purpose = Purpose.Any,
        };
        if (ChainVerdict.At(new CertificatePath([root]), machine.Now, settings) is [var problem, ..])
            throw new Refusal(problem);
        if (!root.IsAuthority)
            throw new Refusal("not-a-ca", root.About());

        var facts = new Dictionary<string, string> { ["subject"] = root.CommonName, ["fingerprint"] = root.Fingerprint };
        var present = machine.Stores.Find(StoreName.Root, root.Fingerprint);
        return present is null
            ? new Plan(Job, [new PutCertificate(StoreName.Root, new StoredCertificate(root), null)], Notes(machine, root), facts)
            : new Plan(Job, [], NotesOnPresent(present), facts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static List<Problem> Notes(Machine machine, Certificate root) =>
    [
        .. machine.Stores.Certificates(StoreName.Intermediate)
            .Where(cross => cross.SpkiSha256 == root.SpkiSha256 && !cross.IsSelfSigned && cross.Subject == root.Subject)
            .Take(1)
            .Select(cross => Problem.Warning("root-shortens-chain", ("subject", root.CommonName), ("cross", cross.Fingerprint))),
    ];

    private static List<Problem> NotesOnPresent(StoredCertificate present) => present.Disabled
        ? [Problem.Warning("root-disabled", present.Certificate.About())]
        : [Problem.Info("already-present", present.Certificate.About())];
}
