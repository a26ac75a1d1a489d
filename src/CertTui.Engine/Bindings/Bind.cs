using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Binds a certificate to a site (guide 5.8); the proof is a TLS handshake.</summary>
public static class Bind
{
    public const string Job = "bind";

    /// <exception cref="Refusal"><c>port-range</c>, <c>address-invalid</c>, <c>sni-without-host</c>, <c>site-not-found</c>,
    /// <c>site-stopped</c>, <c>binding-taken</c>,
    /// <c>binding-exists</c>, <c>certificate-not-found</c>, <c>key-not-found</c>, <c>key-mismatch</c>, <c>hostname-mismatch</c>,
    /// faults of the chain</exception>
    public static Plan Draft(Machine machine, BindOrder order)
    {
        var site = BindGuards.RequireSite(machine, order);
        BindGuards.RequireUsable(machine, order.Fingerprint, order.Host);
        var wanted = new Binding(site.Name, "https", order.Address, order.Port, order.Host, order.Sni, order.Fingerprint);
        BindGuards.RequireFree(machine, site, wanted);

        var before = site.Bindings.FirstOrDefault(binding => binding.SameEndpoint(wanted));
        if (before is not null)
            wanted = Replacing(order, before);
        var facts = BindingDetails.Of(wanted);
        if (wanted != before)
            return new Plan(Job, [.. Needed(machine, wanted), new PutBinding(wanted, before)], [.. Notes(machine, wanted)], facts);
        return new Plan(Job, [.. Needed(machine, wanted)], [Problem.Info("already-bound", BindingDetails.Where(wanted)), .. machine.Sites.Foresee(wanted)], facts);
    }

    /// <exception cref="Refusal"><c>binding-not-proved</c>, <c>cross-not-sent</c>: everything is as it was.</exception>
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null)
    {
        var neighbours = ServedNow.Beside(machine, plan);
        return Carrying.Apply(machine, plan, secrets, progress, () =>
        {
            foreach (var binding in ToProve(machine, plan))
                BindingProof.Check(machine, binding);
            neighbours.RequireUnchanged(machine);
        });
    }

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static IEnumerable<Change> Needed(Machine machine, Binding wanted) =>
        machine.Sites.Lacks(wanted).Select(need => new ProvideNeed(need));

    private static IEnumerable<Problem> Notes(Machine machine, Binding wanted) =>
        BindGuards.Notes(machine.Sites, wanted).Concat(machine.Sites.Foresee(wanted));

    // A job that was cut off after the change has nothing left to change, and everything left to prove.
    private static IEnumerable<Binding> ToProve(Machine machine, Plan plan) => plan.IsEmpty
        ? machine.Sites.List().SelectMany(site => site.Bindings)
            .Where(binding => binding.Fingerprint == plan.Facts.GetValueOrDefault("fingerprint", ""))
        : plan.Changes.OfType<PutBinding>().Select(put => put.After);

    private static Binding Replacing(BindOrder order, Binding before)
    {
        if (before.Fingerprint is null || before.Fingerprint == order.Fingerprint || order.Replace)
            return before with { Fingerprint = order.Fingerprint };
        throw new Refusal("binding-exists", [.. BindingDetails.Where(before), ("fingerprint", before.Fingerprint)]);
    }
}
