using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Backups;

/// <summary>What a person should know before a restore.</summary>
internal static class RestoreNotes
{
    public static IEnumerable<Problem> Of(Machine machine, RestoreOrder order, Pkcs12Content content, Certificate leaf, string? knownKey)
    {
        var about = new (string, string)[] { ("subject", leaf.CommonName), ("fingerprint", leaf.Fingerprint) };
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
            yield return Problem.Warning("expired", [.. about, ("at", leaf.NotAfter.ToString("yyyy-MM-dd HH:mm:ss'Z'"))]);
        var authorities = content.Certificates.Select(entry => entry.Certificate).Where(certificate => certificate.IsAuthority).ToList();
        foreach (var root in authorities.Where(authority => authority.IsSelfSigned && !order.IncludeRoot))
            yield return Problem.Info("root-left-out", ("subject", root.CommonName), ("fingerprint", root.Fingerprint));
        var chain = StoreChain.For(machine, leaf, authorities.Where(authority => !authority.IsSelfSigned));
        if (chain.Missing is { } missing && !order.IncludeRoot)
            yield return missing with { Severity = Severity.Warning };
        foreach (var shortcut in chain.Shortcuts)
            yield return ShortPath.Describe(shortcut);
    }
}
