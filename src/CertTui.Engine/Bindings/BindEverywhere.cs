using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Renewal: puts the new certificate wherever the old one is bound.</summary>
public static class BindEverywhere
{
    public const string Job = "bind-everywhere";

    /// <param name="machine">Where.</param>
    /// <param name="oldFingerprint">The certificate that is bound now.</param>
    /// <param name="newFingerprint">The one that takes its place.</param>
    /// <exception cref="Refusal">As <see cref="Bind.Draft"/>; a new certificate that lacks one host is not bound anywhere.</exception>
    public static Plan Draft(Machine machine, string oldFingerprint, string newFingerprint)
    {
        var bound = machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Fingerprint == oldFingerprint).ToList();
        foreach (var host in bound.Select(binding => binding.Host).Append("").Distinct())
            BindGuards.RequireUsable(machine, newFingerprint, host);
        var changes = bound.Select(binding => new PutBinding(binding with { Fingerprint = newFingerprint }, binding)).ToList();
        var facts = new Dictionary<string, string> { ["fingerprint"] = newFingerprint, ["replaced"] = oldFingerprint };
        return new Plan(Job, [.. changes], [.. changes.SelectMany(put => machine.Sites.Foresee(put.After))], facts);
    }

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        Bind.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);
}
