using CertTui.Engine.Diagnosis;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>Looks for the cause of a symptom, and changes nothing.</summary>
/// <param name="question">The number of the question in the manual.</param>
/// <param name="look">What looks.</param>
internal sealed class Examine(string question, Func<Scene, Examination> look) : Job
{
    public override string Id => "examine-" + question.ToLowerInvariant();

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var found = look(scene);
        return Outcome.Of(receipt, [.. found.Evidence.Select(line => Reporting.Row(line.Label, line.Value))], found.Findings,
            ("cause", found.Cause ?? ""),
            ("repairable", found.Repair is null ? "no" : "yes"));
    }
}
