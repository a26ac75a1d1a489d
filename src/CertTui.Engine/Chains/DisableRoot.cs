using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>
/// Switches a root off for all purposes (guide 5.4.10): safer than removing it, because Windows brings removed roots back by itself.
/// </summary>
public static class DisableRoot
{
    public const string Job = "disable-root";

    /// <param name="machine">Where.</param>
    /// <param name="fingerprint">SHA-256, upper-case hex: the cross-certificate bears the same name.</param>
    /// <exception cref="Refusal"><c>root-not-found</c></exception>
    public static Plan Draft(Machine machine, string fingerprint)
    {
        var stored = RootStore.Find(machine, fingerprint);
        if (stored.Disabled)
            return new Plan(Job, [], [RootStore.Note("already-disabled", stored)], Plan.NoFacts);
        var change = new PutCertificate(StoreName.Root, stored with { Disabled = true }, stored);
        // Windows keeps built chains in memory for hours.
        var later = RootStore.Note("takes-effect-later", stored);
        return new Plan(Job, [change], [later, .. Dependents.Losing(machine, [fingerprint])], Plan.NoFacts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        StoreProof.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);
}
