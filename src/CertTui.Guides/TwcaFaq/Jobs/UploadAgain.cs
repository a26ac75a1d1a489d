using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.Reissue;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Examinations;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>R.1: hands the new request in where the portal can be reached; else notes that the person did.</summary>
internal sealed class UploadAgain : Job
{
    // What the portal's page says after the upload.
    private const string Success = "\u7528\u6236\u4E0A\u50B3CSR\u6210\u529F";

    public override string Id => "upload-again";

    public override IReadOnlyList<string> Uses => ["certificateFile"];

    public override Plan Draft(Scene scene)
    {
        // The file may have been replaced by an older one since it was made.
        ViewTheRequest.ReadBack(scene);
        var csr = Encoding.ASCII.GetString(scene.Machine.Files.Read(scene.Fact("csrPath")));
        var ask = new AskForReissue(scene.Fact("requestId"), scene.CaseId, IssuedCertificate.Read(scene).Server, csr);
        return new Plan(Id, ask.IsDone(scene.Machine) ? [] : [ask]);
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var at = scene.Machine.Pending.List().First(request => request.Id == scene.Fact("requestId")).SubmittedAt!.Value;
        List<Row> rows = [Reporting.Row("submittedAt", Reporting.Moment(at))];
        if (scene.Machine.Authority?.Find(scene.CaseId) is not { } order)
            return Outcome.Of(receipt, rows, []);
        return Outcome.Of(receipt, [Reporting.Row("order", order.OrderId), .. rows, Reporting.Row("successPage", Success)], [],
            ("orderId", order.OrderId), ("successPage", Success));
    }
}
