using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>What is known at the start: on the practice machine, what the trainee is told of the fault that was laid.</summary>
internal sealed class LookForTheScenario : Job
{
    public override string Id => "look-around";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var around = new LookAround().Report(scene, receipt);
        if (scene.Machine.Training?.Current is not { } seeded)
            return around;
        var facts = new Dictionary<string, string>(around.Facts) { ["symptom"] = seeded.Symptom };
        foreach (var (question, value) in seeded.Inputs)
            facts["input." + question] = value;
        return around with { Facts = facts, Rows = [Reporting.Row("complaint", scene.Texts["symptom." + seeded.Symptom]), .. around.Rows] };
    }
}
