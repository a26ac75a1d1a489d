using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.3: confirms the application's data, with the English or the Chinese name of the organisation.</summary>
internal sealed class ConfirmTheData : Job
{
    public override string Id => "confirm-data";

    public override IReadOnlyList<string> Uses => ["confirmedName"];

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var chinese = scene.Known.Said("confirmedName", "chinese");
        (scene.Machine.SubmissionSite ?? throw new Refusal("portal-missing")).Confirm(scene.Answer("reference"), chinese);
        return Outcome.Of(receipt, [Reporting.Row("subject.O", scene.Answer(chinese ? "chineseName" : "organization"))], []);
    }
}
