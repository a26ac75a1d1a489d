using System.Globalization;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.11.1: when to begin anew. TWCA's mail comes two months before the end; these days do not depend on it.</summary>
internal sealed class PlanTheRenewal : Job
{
    private static readonly int[] LastReminders = [30, 14, 7, 3, 1];

    public override string Id => "plan-renewal";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var certificate = scene.Machine.Stores.List(StoreName.Personal)
            .First(stored => stored.Certificate.Fingerprint == scene.Fact("certificate")).Certificate;
        var first = Math.Min(60, (int)((certificate.NotAfter - certificate.NotBefore).TotalDays / 3));
        List<Row> rows =
        [
            Reporting.Row("notAfter", Reporting.Moment(certificate.NotAfter)),
            .. new[] { first }.Concat(LastReminders.Where(days => days < first))
                .Select(days => Reporting.Row("remind", $"{Reporting.Day(certificate.NotAfter.AddDays(-days))}  -{days.ToString(CultureInfo.InvariantCulture)}")),
        ];
        return Outcome.Of(receipt, rows, [], ("renewFrom", Reporting.Day(certificate.NotAfter.AddDays(-first))));
    }
}
