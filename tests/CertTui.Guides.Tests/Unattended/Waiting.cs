using CertTui.Guides.Unattended;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Unattended;

public sealed class Waiting
{
    private static AnswersFile Later => SampleAnswers.Load("twca-iis-three-tier").With(("practice.issue", "later"));

    [Fact]
    public void A_walk_waits_for_the_authority_and_goes_on_when_it_has_issued()
    {
        using var walker = new Walker();
        Assert.Equal(RunEnd.WaitsForAuthority, walker.Run(Later));
        Assert.Equal("5.2.8", walker.Told.StoppedAt!.Id);
        walker.Restart();
        Assert.Equal(RunEnd.WaitsForAuthority, walker.Run(Later));

        walker.Machine.Authority!.IssueWaiting();

        walker.RunToTheEnd(Later);
    }

    [Fact]
    public void A_key_that_was_lost_while_waiting_is_key_not_found_and_nothing_is_installed()
    {
        using var walker = new Walker();
        walker.Run(Later);
        walker.Machine.Keys.Delete(walker.Walk.Known.Fact("keyId")!);
        walker.Machine.Authority!.IssueWaiting();
        var before = walker.Machine.Stores.List(Engine.Ports.StoreName.Personal);

        var end = walker.Run(Later);

        Assert.Equal((RunEnd.Refused, "key-not-found"), (end, walker.Told.Codes));
        Assert.Equal("5.6.5.complete", walker.Told.StoppedAt!.Id);
        Assert.Equal(before, walker.Machine.Stores.List(Engine.Ports.StoreName.Personal));
        Assert.Single(walker.Machine.Pending.List());
    }

    [Fact]
    public void An_earlier_failed_look_is_not_taken_for_this_one()
    {
        using var walker = new Walker();
        walker.Run(Later);
        using (var session = walker.Begin("twca-iis"))
            session.Case.Take(new Failed(Some.Now, "5.2.8", Engine.Problem.Error("job-failed", ("reason", "network"))));

        Assert.Equal(RunEnd.WaitsForAuthority, walker.Run(Later));
    }
}
