using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Walking;

public sealed class Answers
{
    [Fact]
    public void A_form_is_taken_as_a_whole_or_not_at_all()
    {
        var walk = SmallWalk.Begin().Read("1.read").Pass("1.look").Say("1.host", ("host", "much-too-long"), ("backup", "maybe"));

        Assert.Equal(["too-long", "answer-not-offered"], walk.Problems.Select(problem => problem.Code));
        Assert.Equal(["host", "backup"], walk.Problems.Select(problem => problem.Details["question"]));
        Assert.Empty(walk.Known.Answers);
        Assert.Equal("1.host", walk.Here!.Id);
    }

    [Fact]
    public void A_cleaned_answer_is_taken_and_what_was_cleaned_is_said()
    {
        var walk = SmallWalk.Begin().Read("1.read").Pass("1.look").Say("1.host", ("host", "WWW"), ("backup", "no"));

        Assert.Equal("www", walk.Known.Answer("host"));
        Assert.Equal("lowered", Assert.Single(walk.Problems).Code);
        Assert.Equal("2.make", walk.Here!.Id);
    }

    [Fact]
    public void An_empty_answer_is_no_answer_unless_it_is_optional()
    {
        var walk = SmallWalk.Begin().Read("1.read").Pass("1.look").Say("1.host", ("host", " "), ("backup", "no"), ("note", ""));
        Assert.Equal("answer-empty", Assert.Single(walk.Problems).Code);
    }

    [Fact]
    public void An_answer_that_a_done_job_acted_on_is_fixed_until_the_job_is_undone()
    {
        var walk = SmallWalk.Made().Say("1.host", ("host", "shop"), ("backup", "yes"));
        Assert.Equal(("answer-fixed", "www"), (Assert.Single(walk.Problems).Code, walk.Known.Answer("host")));
        Assert.Equal("2.make", walk.Problems[0].Details["step"]);

        walk = walk.Undo("2.make").Say("1.host", ("host", "shop"), ("backup", "yes"));

        Assert.Equal("shop", walk.Known.Answer("host"));
    }

    [Fact]
    public void An_answer_that_a_cut_off_job_acted_on_is_fixed_too()
    {
        var walk = SmallWalk.Begin().Read("1.read").Pass("1.look").Say("1.host", ("host", "www"), ("backup", "no")).BeginJob("2.make");
        Assert.Equal("answer-fixed", walk.Say("1.host", ("host", "shop"), ("backup", "no")).Problems.Single().Code);
    }

    [Fact]
    public void An_answer_that_two_steps_take_turns_in_asking_for_is_kept()
    {
        var star = new Guard("star", known => known.Said("kind", "star"));
        var plain = new Guard("plain", known => known.Said("kind", "plain"));
        var guide = new Guide("turns", new Section("1",
            new Ask("1.kind", Question.Choice("kind", new Option("star"), new Option("plain"))),
            new Ask("1.star", Text("name")) { When = star },
            new Ask("1.plain", Text("name")) { When = plain },
            new Ask("1.note", Text("note"))));

        var walk = Walk.Begin(guide).Say("1.kind", ("kind", "plain")).Say("1.plain", ("name", "www")).Say("1.note", ("note", "n"));

        Assert.Equal("www", walk.Known.Answer("name"));
        Assert.True(walk.IsAtEnd);
    }

    private static Question Text(string id) => Question.Text(id, (_, text) => new Reading(text));

    [Fact]
    public void A_proposal_is_forgotten_when_what_it_was_made_from_changes()
    {
        var walk = SmallWalk.AtPassword().Undo("2.make");
        Assert.Equal("www.pfx", walk.Known.Answer("path"));

        walk = walk.Say("1.host", ("host", "shop"), ("backup", "yes"));

        Assert.Null(walk.Known.Answer("path"));
    }

    [Fact]
    public void An_answer_of_the_persons_own_is_kept()
    {
        var walk = SmallWalk.Made().Say("2.way", ("way", "mail")).Pass("2.check").Say("2.path", ("path", "own.pfx")).Undo("2.make");
        Assert.Equal("own.pfx", walk.Say("1.host", ("host", "shop"), ("backup", "yes")).Known.Answer("path"));
    }

    [Fact]
    public void An_answer_is_forgotten_when_its_question_leaves_the_play() =>
        Assert.Null(SmallWalk.AtPassword().Say("1.host", ("host", "www"), ("backup", "no")).Known.Answer("path"));

    [Fact]
    public void An_answer_is_forgotten_when_it_is_no_longer_offered()
    {
        var walk = SmallWalk.Made("shop").Say("2.way", ("way", "file")).Undo("2.make").Say("1.host", ("host", "www"), ("backup", "no"));
        Assert.Null(walk.Known.Answer("way"));
    }

    [Fact]
    public void What_a_done_job_acted_on_is_not_forgotten_even_where_its_question_has_left_the_play()
    {
        var walk = SmallWalk.AtPassword().Give("2.password").Pass("2.backup").Say("1.host", ("host", "www"), ("backup", "no"));
        Assert.Equal("www.pfx", walk.Known.Answer("path"));
    }

    [Fact]
    public void A_job_that_only_looked_looks_again_for_another_answer()
    {
        var walk = SmallWalk.Made("shop").Say("2.way", ("way", "mail")).Pass("2.check").Say("2.way", ("way", "file"));
        Assert.Equal("2.check", walk.Here!.Id);
        Assert.Equal(StepState.Open, walk.StateOf(walk.Here));
    }
}
