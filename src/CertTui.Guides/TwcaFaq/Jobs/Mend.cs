using CertTui.Engine;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>Mends what an examination found, after it has looked once more.</summary>
internal sealed class Mend(string question, Func<Scene, Examination> look) : Job
{
    public override string Id => "repair-" + question.ToLowerInvariant();

    public override IReadOnlyList<string> Uses => ["repair"];

    public override Plan Draft(Scene scene)
    {
        var found = look(scene);
        if (found.Repair is { } repair)
            return repair with { Job = Id };
        return found.Cause is null ? new Plan(Id) : throw new Refusal(found.Findings[0]);
    }

    public override Outcome Report(Scene scene, Receipt receipt) => Outcome.Of(receipt, [], []);
}
