using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Tests.Cases;

public sealed class Undoing
{
    [Fact]
    public void What_the_authority_has_cannot_be_undone_and_stays_done()
    {
        using var walker = new Walker();
        walker.RunToTheEnd(SampleAnswers.Load("twca-iis-three-tier"));
        using var session = walker.Begin("twca-iis");
        var submit = (Do)session.Walk.Guide.Step("5.2.7");

        session.Undo(submit);

        Assert.Equal("cannot-undo", Assert.Single(session.Walk.Problems).Code);
        Assert.Equal(StepState.Done, session.Walk.StateOf(submit));
    }

    [Fact]
    public void An_undone_binding_leaves_the_site_as_it_was_and_can_be_bound_again()
    {
        using var walker = new Walker();
        var before = walker.Machine.Sites.List().SelectMany(site => site.Bindings).ToList();
        var answers = SampleAnswers.Load("twca-iis-three-tier");
        walker.RunToTheEnd(answers);
        using (var session = walker.Begin("twca-iis"))
            session.Undo((Do)session.Walk.Guide.Step("5.8.6"));
        Assert.Equal(before, walker.Machine.Sites.List().SelectMany(site => site.Bindings));

        walker.RunToTheEnd(answers);

        Assert.Equal(before.Count + 1, walker.Machine.Sites.List().SelectMany(site => site.Bindings).Count());
    }

    [Fact]
    public void After_an_undone_backup_its_password_is_asked_for_again()
    {
        using var walker = new Walker();
        var answers = SampleAnswers.Load("twca-iis-wildcard");
        walker.RunToTheEnd(answers);
        using var session = walker.Begin("twca-iis");

        session.Undo((Do)session.Walk.Guide.Step("5.9.8"));

        Assert.Equal("5.9.6.password", session.Walk.Here!.Id);
        Assert.False(File.Exists(session.Walk.Known.Answer("backupPath")));
    }
}
