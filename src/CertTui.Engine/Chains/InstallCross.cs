using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Responses;

namespace CertTui.Engine.Chains;

/// <summary>
/// Puts a cross-certificate (RFC 4158 section 1.5.1) into the intermediate store: the certificate of a root of this machine by
/// another root, for clients that know the other one only.
/// </summary>
public static class InstallCross
{
    public const string Job = "install-cross";

    /// <exception cref="Refusal"><c>not-a-cross</c>: of no root of this machine; <c>cross-dead</c>: expired, revoked, or by a root
    /// that has ended.</exception>
    public static Plan Draft(Machine machine, Certificate cross)
    {
        var roots = machine.Stores.Certificates(StoreName.Root).ToList();
        if (cross.IsSelfSigned || !roots.Exists(root => root.IsSelfSigned && root.SpkiSha256 == cross.SpkiSha256 && root.Subject == cross.Subject))
            throw new Refusal("not-a-cross", [.. cross.About(), ("issuer", cross.Issuer)]);
        if (IsDead(machine, cross))
            throw new Refusal("cross-dead", [.. cross.About(), ("issuer", cross.Issuer)]);
        var facts = new Dictionary<string, string> { ["subject"] = cross.CommonName, ["fingerprint"] = cross.Fingerprint };
        return machine.Stores.Find(StoreName.Intermediate, cross.Fingerprint) is null
            ? new Plan(Job, [new PutCertificate(StoreName.Intermediate, new StoredCertificate(cross), null)], [], facts)
            : new Plan(Job, [], [Problem.Info("already-present", cross.About())], facts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    // By its own dates it may look alive while its issuer is not.
    private static bool IsDead(Machine machine, Certificate cross) =>
        cross.NotAfter < machine.Now
        || KnownCertificates.Find(cross.Fingerprint) is { Status: not KnownStatus.Ok }
        || machine.Stores.Certificates(StoreName.Root, StoreName.Intermediate).Any(issuer => issuer.NotAfter < machine.Now && cross.IsSignedBy(issuer))
        || machine.Stores.Certificates(StoreName.Disallowed).Contains(cross);
}
