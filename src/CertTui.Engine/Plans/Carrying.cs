using CertTui.Engine.Ports;

namespace CertTui.Engine.Plans;

/// <summary>Carries plans out, all or nothing, and takes them back.</summary>
public static class Carrying
{
    /// <summary>
    /// Does every change in order, then the proof. Where one fails, those already done are taken back in reverse order
    /// and the failure goes on up.
    /// </summary>
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null, Action? proof = null)
    {
        var done = new List<Change>();
        try
        {
            foreach (var change in plan.Changes)
            {
                progress?.Report(change);
                if (change.IsDone(machine))
                    continue;
                // Noted before it is tried: a change that fails half-way has to be put back too.
                done.Add(change);
                change.Do(machine, secrets);
            }
            proof?.Invoke();
        }
        catch
        {
            TakeBack(machine, done);
            throw;
        }
        return new Receipt(plan.Job, done, plan.Facts);
    }

    public static void Undo(Machine machine, Receipt receipt) => TakeBack(machine, receipt.Done);

    private static void TakeBack(Machine machine, IReadOnlyList<Change> done)
    {
        for (var i = done.Count - 1; i >= 0; i--)
            done[i].Undo(machine);
    }
}
