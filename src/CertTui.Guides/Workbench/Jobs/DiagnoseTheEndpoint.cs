using CertTui.Engine.Certificates;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Endpoints;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;
using CertTui.Guides.Workbench.Rows;

namespace CertTui.Guides.Workbench.Jobs;

/// <summary>What a live endpoint sends and goes along with, at every address that it has.</summary>
internal sealed class DiagnoseTheEndpoint : Job
{
    public override string Id => "diagnose";

    public override bool ChangesMachine => false;

    public override IReadOnlyList<string> Uses => ["target", "startTls", "network"];

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var protocol = scene.Answer("startTls");
        var endpoint = EndpointReading.Read(scene.Answer("target"), address: null, protocol == "none" ? null : protocol);
        var reports = Diagnosis(scene).Of(endpoint).GetAwaiter().GetResult();
        return Outcome.Of(receipt, [.. reports.SelectMany(report => Rows(report, scene))], [.. reports.SelectMany(report => report.Findings)],
            ("healthy", reports.All(report => report.IsHealthy) ? "yes" : "no"));
    }

    // The practice machine is not out in the world: its sites answer to names that mean somebody else there.
    private static EndpointDiagnosis Diagnosis(Scene scene)
    {
        var isPractice = scene.Known.Said("network", "practice");
        IConnectionPlace place = isPractice ? new SitesPlace(scene.Machine.Sites) : new SystemPlace();
        IReadOnlyList<Certificate> anchors = isPractice
            ? [.. scene.Machine.Stores.List(StoreName.Root).Select(stored => stored.Certificate)]
            : scene.Machine.SystemRoots();
        return new EndpointDiagnosis(place, new DiagnosisOrder(anchors, scene.Machine.Now));
    }

    private static IEnumerable<Row> Rows(EndpointReport report, Scene scene) =>
    [
        Reporting.Row("endpoint", report.Address is null ? $"{report.Endpoint}" : $"{report.Endpoint} ({report.Address})"),
        .. report.IsHealthy ? [Reporting.Row("verdict", scene.Texts["diagnose.healthy"])] : Array.Empty<Row>(),
        .. EndpointRows.Of(report, scene.Texts),
    ];
}
