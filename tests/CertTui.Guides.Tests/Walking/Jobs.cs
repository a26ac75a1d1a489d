using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Walking;

public sealed class Jobs
{
    [Fact]
    public void A_report_stays_on_the_screen_until_it_is_read()
    {
        var walk = SmallWalk.Begin().Read("1.read").End("1.look");
        Assert.Equal(("1.look", StepState.Ended), (walk.Here!.Id, walk.StateOf(walk.Here)));
        Assert.Equal("1.host", walk.Read("1.look").Here!.Id);
    }

    [Fact]
    public void Reading_does_no_job()
    {
        var walk = SmallWalk.Begin().Read("1.read").Read("1.look");
        Assert.Equal(("1.look", StepState.Open), (walk.Here!.Id, walk.StateOf(walk.Here)));
    }

    [Fact]
    public void What_a_job_found_opens_guards_and_is_unknown_again_when_it_is_undone()
    {
        var walk = SmallWalk.Made().Undo("2.make").Pass("2.make", ("sites", "yes"));
        Assert.Contains(walk.InPlay, step => step.Id == "3.bind");
        Assert.DoesNotContain(walk.Undo("2.make").InPlay, step => step.Id == "3.bind");
    }

    [Fact]
    public void Later_steps_speak_last_whatever_the_order_of_the_moves()
    {
        var walk = SmallWalk.Begin().Pass("2.make", ("key", "later")).Pass("1.look", ("key", "earlier"));
        Assert.Equal("later", walk.Known.Fact("key"));
    }

    [Fact]
    public void A_refusal_sends_back_to_the_first_target_in_play_and_a_job_there_is_open_again()
    {
        var walk = SmallWalk.AtPassword().Give("2.password").Refuse("2.backup", "missing");
        Assert.Equal(("2.make", StepState.Open), (walk.Here!.Id, walk.StateOf(walk.Here)));
        Assert.Equal("missing", Assert.Single(walk.Problems).Code);
    }

    [Fact]
    public void A_refusal_without_a_way_back_stays_on_its_step()
    {
        var walk = SmallWalk.AtPassword().Give("2.password").Refuse("2.backup", "other");
        Assert.Equal(("2.backup", StepState.Open), (walk.Here!.Id, walk.StateOf(walk.Here)));
    }

    [Fact]
    public void A_refused_undo_leaves_done_what_is_done()
    {
        var walk = SmallWalk.Made().Refuse("2.make", "cannot-undo");
        Assert.Equal(StepState.Done, walk.StateOf(walk.Guide.Step("2.make")));
        Assert.Equal("k1", walk.Known.Fact("key"));
        Assert.Equal("cannot-undo", Assert.Single(walk.Problems).Code);
    }

    [Fact]
    public void After_an_undo_what_was_only_looked_at_later_is_looked_at_again_and_what_was_changed_later_stays()
    {
        var walk = SmallWalk.AtPassword().Give("2.password").Pass("2.backup").Undo("2.make");
        Assert.Equal(StepState.Open, walk.StateOf(walk.Guide.Step("2.check")));
        Assert.Equal(StepState.Done, walk.StateOf(walk.Guide.Step("2.backup")));
        Assert.Equal(StepState.Done, walk.StateOf(walk.Guide.Step("1.look")));
    }

    [Fact]
    public void The_plan_of_a_cut_off_job_is_kept_until_the_job_ends()
    {
        var walk = SmallWalk.Made().Undo("2.make").BeginJob("2.make");
        var make = walk.Guide.Step("2.make");
        Assert.NotNull(walk.Forgetful().BegunPlan(make));
        Assert.Null(walk.End("2.make").BegunPlan(make));
        Assert.Null(walk.Undo("2.make").BegunPlan(make));
    }
}
