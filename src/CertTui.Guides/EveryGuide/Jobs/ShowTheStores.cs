using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.12: what the snap-in would show of this computer's stores.</summary>
internal sealed class ShowTheStores : Job
{
    public override string Id => "show-stores";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var rows = new List<Row>();
        foreach (var store in new[] { StoreName.Personal, StoreName.Root, StoreName.Intermediate })
        {
            var sorted = scene.Machine.Stores.List(store)
                .OrderBy(stored => stored.Certificate.CommonName, StringComparer.Ordinal).ThenBy(stored => stored.Certificate.NotAfter);
            rows.AddRange(sorted.Select(stored =>
                Reporting.Row("store." + store, Reporting.OneLine(stored.Certificate) + (stored.Disabled ? "  (-)" : ""))));
        }
        rows.AddRange(scene.Machine.Pending.List().Select(request => Reporting.Row("store.Requests", $"{request.Host}  {Reporting.Day(request.MadeAt)}")));
        return Outcome.Of(receipt, rows, []);
    }
}
