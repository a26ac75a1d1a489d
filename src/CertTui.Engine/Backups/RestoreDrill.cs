using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Backups;

/// <summary>
/// A rehearsal of the restore: the installed certificate is taken out of Personal and comes back from the file. Any failure puts
/// it back as it was; its key is never touched.
/// </summary>
public static class RestoreDrill
{
    /// <exception cref="Refusal">As <see cref="Restore.Draft"/>.</exception>
    public static Plan Draft(Machine machine, RestoreOrder order, ISecrets secrets)
    {
        var plan = Restore.Draft(machine, order, secrets);
        // A drill that was cut off after the taking goes on as a plain restore.
        if (machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == plan.Facts["fingerprint"]) is not { } stored)
            return plan;
        using var content = Pkcs12Reader.Read(machine.Files.Read(order.Path), secrets.Get(order.SecretId)).Require();
        var back = stored with { FriendlyName = order.KeepProperties ? content.Leaf!.FriendlyName : null };
        var drill = new Change[] { new RemoveCertificate(StoreName.Personal, stored), new PutCertificate(StoreName.Personal, back, null) };
        return plan with { Changes = [.. drill, .. plan.Changes.Where(change => change is not PutCertificate { Store: StoreName.Personal })] };
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        Carrying.Apply(machine, plan, secrets, progress, () => KeyProof.Check(machine, plan.Facts["fingerprint"]));
}
