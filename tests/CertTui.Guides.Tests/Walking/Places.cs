using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Walking;

public sealed class Places
{
    [Fact]
    public void Back_goes_step_by_step_to_the_first_and_stays_there()
    {
        var walk = SmallWalk.Made();
        foreach (var place in new[] { "2.make", "1.host", "1.look", "1.read", "1.read" })
        {
            walk = walk.Back();
            Assert.Equal(place, walk.Here!.Id);
        }
    }

    [Fact]
    public void Any_step_up_to_the_frontier_can_be_looked_at_and_none_beyond()
    {
        var walk = SmallWalk.Made();
        Assert.Equal("1.look", walk.Take(new WentTo(Some.Now, "1.look")).Here!.Id);
        Assert.Equal("2.way", walk.Take(new WentTo(Some.Now, "2.way")).Here!.Id);
        Assert.Equal("2.way", walk.Take(new WentTo(Some.Now, "2.check")).Here!.Id);
    }

    [Fact]
    public void From_the_end_back_goes_to_the_last_step_in_play()
    {
        var walk = SmallWalk.AtPassword().Give("2.password").Pass("2.backup").Pass("2.wait");
        Assert.True(walk.IsAtEnd);
        Assert.Equal("2.wait", walk.Back().Here!.Id);
    }

    [Fact]
    public void A_move_for_a_step_that_this_edition_of_the_guide_has_not_is_passed_over()
    {
        var walk = SmallWalk.Made();
        Assert.Equal(SmallWalk.Seen(walk), SmallWalk.Seen(walk.Say("9.gone", ("host", "x")).End("9.gone").Refuse("9.gone", "x").BeginJob("9.gone")));
    }

    [Fact]
    public void Surroundings_that_are_known_need_not_be_found_again()
    {
        var facts = new Dictionary<string, string> { ["machine"] = "practice" };
        var walk = SmallWalk.Made();
        Assert.False(walk.Surrounded(facts));
        walk = walk.Take(new Found(Some.Now, facts));
        Assert.True(walk.Surrounded(facts));
        Assert.False(walk.Surrounded(new Dictionary<string, string> { ["machine"] = "this" }));
    }
}
