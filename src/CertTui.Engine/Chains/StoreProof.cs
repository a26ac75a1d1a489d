using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Chains;

/// <summary>The proof of a job that only moves things between stores: read the stores afresh and find every change there.</summary>
internal static class StoreProof
{
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress) =>
        Carrying.Apply(machine, plan, secrets, progress, () => Check(machine, plan));

    public static void Check(Machine machine, Plan plan)
    {
        foreach (var change in plan.Changes.Where(change => !change.IsDone(machine)))
            throw new Refusal("change-not-seen", ("change", change.Code));
    }
}
