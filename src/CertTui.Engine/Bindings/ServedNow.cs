using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>What the bindings that a plan does not touch serve at a moment: they must serve the same afterwards.</summary>
internal sealed class ServedNow
{
    private readonly IReadOnlyList<(Binding Binding, string Served)> _neighbours;

    private ServedNow(IReadOnlyList<(Binding, string)> neighbours) => _neighbours = neighbours;

    public static ServedNow Beside(Machine machine, Plan plan)
    {
        var touched = plan.Changes.OfType<PutBinding>().Select(put => put.After)
            .Concat(plan.Changes.OfType<RemoveBinding>().Select(remove => remove.Before)).SelectMany(machine.Sites.Together).ToList();
        var neighbours = machine.Sites.List().Where(site => site.Running).SelectMany(site => site.Bindings)
            .Where(binding => binding.Protocol == "https")
            .Where(binding => !touched.Exists(touch => touch.Site == binding.Site && touch.SameEndpoint(binding)))
            // Further names of a site with the same certificate: one of them tells.
            .DistinctBy(binding => (binding.Site, binding.Address, binding.Port, binding.Fingerprint));
        return new ServedNow([.. neighbours.Select(binding => (binding, Look(machine, binding)))]);
    }

    public void RequireUnchanged(Machine machine)
    {
        foreach (var (binding, before) in _neighbours)
        {
            var now = Look(machine, binding);
            if (now != before && !IsMended(binding, before, now))
                throw new Refusal("neighbour-changed", [.. BindingDetails.Where(binding), ("before", before), ("now", now)]);
        }
    }

    // What stood in this one's way may have stood in the neighbour's, too.
    private static bool IsMended(Binding binding, string before, string now) =>
        binding.Fingerprint is { } own && now.StartsWith(own, StringComparison.Ordinal) && !before.StartsWith(own, StringComparison.Ordinal);

    // A neighbour that served nothing before may go on serving nothing.
    private static string Look(Machine machine, Binding binding)
    {
        try
        {
            return string.Join(' ', BindingProof.Reach(machine, binding).Sent.Select(certificate => certificate.Fingerprint));
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code;
        }
    }
}
