using CertTui.Engine;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>The proof of a repair: the same look finds nothing any more.</summary>
internal sealed class LookAgain(string question, Func<Scene, Examination> look) : Job
{
    public override string Id => "look-again-" + question.ToLowerInvariant();

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var found = look(scene);
        if (found.Findings.FirstOrDefault(finding => finding.Severity != Severity.Info) is { } left)
            throw new Refusal(left with { Severity = Severity.Error });
        return Outcome.Of(receipt, [.. found.Evidence.Select(line => Reporting.Row(line.Label, line.Value))], found.Findings, ("proved", "yes"));
    }
}
