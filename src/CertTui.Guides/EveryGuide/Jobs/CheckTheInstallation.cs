using CertTui.Engine.Plans;
using CertTui.Engine.Verification;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.7: dates, key, chain and names of the installed certificate, as one report.</summary>
internal sealed class CheckTheInstallation : Job
{
    public override string Id => "verify-installed";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var report = VerifyInstalled.Check(scene.Machine, scene.Fact("certificate"), WantedNames.Of(scene.Known));
        var certificate = report.Certificate;
        List<Row> rows =
        [
            Reporting.Row("notBefore", Reporting.Moment(certificate.NotBefore)),
            Reporting.Row("notAfter", Reporting.Moment(certificate.NotAfter)),
            Reporting.Row("daysLeft", $"{report.DaysLeft}"),
            Reporting.Row(report.KeyProved ? "keyPresent" : "keyAbsent", certificate.KeyDescription),
            .. Reporting.Tiers(report.Path),
            Reporting.Row("names", string.Join(", ", certificate.DnsNames)),
            .. report.Clients.Select(client => Reporting.Row(client.HasRoot ? "clientWith" : "clientWithout", $"{client.Root}: {client.Tiers?.ToString() ?? "-"}")),
        ];
        return Outcome.Of(receipt, rows, report.Findings);
    }
}
