using CertTui.Engine.Bindings;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;

namespace CertTui.Engine.Diagnosis.OldCertificates;

/// <summary>Step B: the configuration names the new certificate for this host, and nothing else still names an old one of the same names.</summary>
internal static class Configured
{
    public static Stage Look(Situation situation)
    {
        var asked = situation.Asked;
        var evidence = situation.Bindings.Where(binding => asked.Contains(binding) || IsOld(situation, binding)).Select(Seen).ToList();
        var wrong = asked.Where(binding => !Names(situation, binding)).ToList();
        // No binding for the name at all: the site may be served by a default, and the handshakes tell.
        var elsewhere = situation.Bindings
            .Where(binding => !asked.Contains(binding) && !IsDefaultSite(binding, situation) && IsOld(situation, binding));
        List<Problem> findings =
        [
            .. wrong.Select(binding => Problem.Error("old-not-bound", [.. Where(binding), .. situation.About])),
            .. elsewhere.Select(binding => Problem.Warning("old-elsewhere", [.. Where(binding), .. situation.About])),
        ];
        var mended = wrong.Concat(elsewhere).Where(binding => Fits(situation, binding)).Select(binding => Rebind(situation, binding));
        return new Stage(evidence, findings, [.. mended]);
    }

    public static PutBinding Rebind(Situation situation, Binding binding) =>
        new(binding with { Fingerprint = situation.New.Fingerprint }, binding);

    /// <summary>The endpoint as IIS writes it, and the certificate behind it.</summary>
    public static Evidence Seen(Binding binding) =>
        new("binding", $"{binding.Site}  {binding.Address}:{binding.Port}:{binding.Host}  {binding.Fingerprint?[..8] ?? "-"}");

    public static (string, string)[] Where(Binding binding) =>
        [("site", binding.Site), ("binding", $"{binding.Address}:{binding.Port}:{binding.Host}")];

    /// <summary>Another certificate of this machine that is good for the same host, and is not the new one.</summary>
    public static bool IsOld(Situation situation, Binding binding) =>
        binding.Fingerprint is { } fingerprint && fingerprint != situation.New.Fingerprint
        && situation.Machine.Stores.Find(StoreName.Personal, fingerprint)?.Certificate is { } certificate
        && NameMatch.Covers(certificate, situation.Order.Host);

    // A server program has its certificate from its file, whatever else is written down.
    private static bool Names(Situation situation, Binding binding) => situation.ServerOf(binding) is { } server
        ? Installed.InFile(situation.Machine, server).FirstOrDefault()?.Equals(situation.New) == true
        : binding.Fingerprint == situation.New.Fingerprint;

    // Handshakes tell whether it is ever met (step C).
    private static bool IsDefaultSite(Binding binding, Situation situation) => binding.Port == situation.Order.Port && binding.Host.Length == 0;

    private static bool Fits(Situation situation, Binding binding) =>
        situation.ServerOf(binding) is null or { FollowsBindings: true }
        && situation.Machine.Stores.Find(StoreName.Personal, situation.New.Fingerprint) is not null
        && (binding.Host.Length == 0 || NameMatch.Mismatch(situation.New, [binding.Host]) is null);
}
