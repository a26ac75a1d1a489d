using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.Unattended;

public sealed class DryRun
{
    [Fact]
    public void A_dry_run_ends_at_the_first_plan_and_changes_nothing()
    {
        using var walker = new Walker();
        var before = Snapshot.Of(walker.Machine);
        var shown = new List<string>();

        var end = walker.Run(SampleAnswers.FourTier, (_, step, plan) =>
        {
            if (step.Job.ChangesMachine)
                shown.Add($"{step.Id} {plan.Changes.Count}");
            return !step.Job.ChangesMachine;
        });

        Assert.Equal(RunEnd.Rehearsed, end);
        Assert.Equal(["5.1.7 1"], shown);
        Assert.Equal(before, Snapshot.Of(walker.Machine));
    }
}
