using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.10.3: on the server of a restore, too, a younger root may cut the chain short (5.4.10).</summary>
internal sealed class CheckTheShortPath : Job
{
    public override string Id => "check-short-path";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var restored = scene.Machine.Stores.List(StoreName.Personal).First(stored => stored.Certificate.Fingerprint == scene.Fact("certificate"));
        var chain = StoreChain.For(scene.Machine, restored.Certificate);
        var shortcuts = chain.Shortcuts.ToList();
        return Outcome.Of(receipt,
            [.. Reporting.Tiers(chain.Reached.Certificates)],
            chain.Missing is { } missing ? [missing] : [.. shortcuts.Select(ShortPath.Describe)],
            ("shortPath", shortcuts.Count > 0 ? "present" : "absent"),
            ("shortPathRoot", string.Join('\n', shortcuts.Select(shortcut => shortcut.Fingerprint))));
    }
}
