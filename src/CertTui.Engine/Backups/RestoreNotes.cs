using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>What a person should know before a restore.</summary>
internal static class RestoreNotes
{
    public static IEnumerable<Problem> Of(Machine machine, RestoreOrder order, Pkcs12Content content, Certificate leaf, string? knownKey)
    {
        var about = leaf.About();
        if (knownKey is not null)
            yield return Problem.Info("key-already-there", [.. about, ("key", knownKey)]);
        else if (!order.Exportable)
            yield return Problem.Info("not-exportable", about);
        if (Placeholder.IsOne(leaf))
        {
            yield return Problem.Info("request-key-restored", about);
            yield break;
        }
        if (leaf.NotAfter < machine.Now)
            yield return Problem.Warning("expired", [.. about, ("at", leaf.NotAfter.Second())]);
        foreach (var root in content.Authorities.Where(authority => authority.IsSelfSigned && !order.IncludeRoot))
            yield return Problem.Info("root-left-out", root.About());
        var chain = StoreChain.For(machine, leaf, content.Authorities.Where(authority => !authority.IsSelfSigned));
        if (chain.Missing is { } missing && !order.IncludeRoot)
            yield return missing with { Severity = Severity.Warning };
        foreach (var shortcut in chain.Shortcuts)
            yield return ShortPath.Describe(shortcut);
    }
}
