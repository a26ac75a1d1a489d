using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Submissions;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Jobs;

/// <summary>5.2.7: hands the request in where the portal can be reached; else notes that the person did.</summary>
internal sealed class SubmitTheRequest : Job
{
    public override string Id => "submit-request";

    public override IReadOnlyList<string> Uses =>
        ["route", "product", "tiersOrdered", "validation", "mailbox", "fileMailbox", "phoneSlot", "formNumber", "keyBackup"];

    public override Plan Draft(Scene scene)
    {
        // The file may have been replaced by an older one since it was looked at.
        ViewTheRequest.ReadBack(scene);
        var hand = new HandIn(scene.Fact("requestId"), scene.Machine.Authority is null ? null : Form(scene), "5.2.7.1.phrase");
        return new Plan(Id, hand.IsDone(scene.Machine) ? [] : [hand]);
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var order = scene.Machine.Authority?.Find(scene.CaseId)?.OrderId ?? "";
        var at = scene.Machine.Pending.List().First(request => request.Id == scene.Fact("requestId")).SubmittedAt!.Value;
        return Outcome.Of(receipt, [Reporting.Row("order", order), Reporting.Row("submittedAt", Reporting.Moment(at))], [], ("orderId", order));
    }

    private static Submission Form(Scene scene) => new(
        scene.CaseId,
        scene.Answer("product"),
        Encoding.ASCII.GetString(scene.Machine.Files.Read(scene.Fact("csrPath"))),
        WantedNames.Of(scene.Known),
        scene.Answer("formNumber"),
        scene.Answer("validation"),
        WriteTheSheet.Detail(scene.Known),
        scene.Known.Said("tiersOrdered", "3") ? 3 : 4);
}
