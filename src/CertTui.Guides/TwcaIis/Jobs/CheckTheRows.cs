using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.6: what the portal will show of the request, in the order of its page, to be compared there.</summary>
internal sealed class CheckTheRows : Job
{
    public override string Id => "check-rows";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt) => Outcome.Of(receipt, RowsOf(scene), []);

    public static IReadOnlyList<Row> RowsOf(Scene scene)
    {
        var view = ViewTheRequest.ReadBack(scene);
        return
        [
            Reporting.Row("portal.CN", view.Subject["CN"] ?? ""),
            Reporting.Row("portal.OU", view.Subject["OU"] ?? ""),
            Reporting.Row("portal.O", view.Subject["O"] ?? ""),
            Reporting.Row("portal.L", view.Subject["L"] ?? ""),
            Reporting.Row("portal.ST", view.Subject["ST"] ?? ""),
            Reporting.Row("portal.C", view.Subject["C"] ?? ""),
            Reporting.Row("portal.bits", view.KeyDescription.Split(' ')[^1]),
            // The portal's own statement of cipher strength, not a property of the request.
            Reporting.Row("portal.strength", "128"),
            Reporting.Row("portal.server", "IIS 10.0"),
        ];
    }
}
