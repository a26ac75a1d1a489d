using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.4.9, and the look of 5.4.10: is the root there, and would a younger root cut the chain short?</summary>
internal sealed class CheckTheRoot : Job
{
    public override string Id => "check-root";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var root = Delivered.Root(scene) ?? throw new Refusal("root-not-delivered");
        var stored = scene.Machine.Stores.List(StoreName.Root).FirstOrDefault(stored => stored.Certificate.Equals(root))
            ?? throw new Refusal("root-missing", ("subject", root.CommonName));
        var chain = StoreChain.For(scene.Machine, Delivered.Server(scene), Delivered.Intermediates(scene));
        var shortcuts = chain.Shortcuts.ToList();
        return Outcome.Of(receipt,
            [
                Reporting.Row("root", stored.Certificate.CommonName),
                Reporting.Row("notAfter", Reporting.Moment(stored.Certificate.NotAfter)),
                .. shortcuts.Select(shortcut => Reporting.Row("shortPath", Reporting.OneLine(shortcut))),
            ],
            [.. shortcuts.Select(ShortPath.Describe)],
            ("shortPath", shortcuts.Count > 0 ? "present" : "absent"),
            ("shortPathRoot", string.Join('\n', shortcuts.Select(shortcut => shortcut.Fingerprint))));
    }
}
