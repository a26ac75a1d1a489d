using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>Gives a root its purposes back.</summary>
public static class EnableRoot
{
    public const string Job = "enable-root";

    /// <exception cref="Refusal"><c>root-not-found</c></exception>
    public static Plan Draft(Machine machine, string fingerprint)
    {
        var stored = RootStore.Find(machine, fingerprint);
        if (!stored.Disabled)
            return new Plan(Job, [], [RootStore.Note("already-enabled", stored)], Plan.NoFacts);
        var change = new PutCertificate(StoreName.Root, stored with { Disabled = false }, stored);
        return new Plan(Job, [change], [RootStore.Note("takes-effect-later", stored)], Plan.NoFacts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);
}
