using CertTui.Guides.Model;
using CertTui.Guides.Tests.Cases;

namespace CertTui.Guides.Tests.EveryGuide;

/// <summary>Where a machine can change what its operating system trusts, the guide asks, and only then.</summary>
public sealed class RootsOfTheSystem : IDisposable
{
    private readonly MemoryTrust _trust = new();
    private readonly Walker _walker;

    public RootsOfTheSystem() => _walker = new Walker { Given = machine => machine with { SystemTrust = _trust } };

    public void Dispose() => _walker.Dispose();

    [Fact]
    public void A_yes_adds_the_root_and_undo_takes_it_away()
    {
        _walker.RunToTheEnd(SampleAnswers.FourTier.With(("trustInSystem", "yes")));
        Assert.Single(_trust.Roots);
        using var session = _walker.Begin("twca-iis");
        // The last first, as "cases undo" does.
        var done = session.Walk.Guide.Steps.OfType<Do>().Where(step => session.Walk.OutcomeOf(step) is { Done.Count: > 0 }).Reverse();
        foreach (var step in done.TakeWhile(step => step.Id != "5.4.3").ToList())
            session.Undo(step);
        Assert.Empty(_trust.Roots);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void Cut_off_at_work_it_is_there_once_in_the_end(int? changes)
    {
        var answers = SampleAnswers.FourTier.With(("trustInSystem", "yes"));
        CutOff.At(_walker, answers, "5.4.3.system.add", changes);
        _walker.RunToTheEnd(answers);
        Assert.Single(_trust.Roots);
    }

    [Fact]
    public void A_no_leaves_the_system_as_it_is()
    {
        _walker.RunToTheEnd(SampleAnswers.FourTier.With(("trustInSystem", "no")));
        Assert.Empty(_trust.Roots);
    }

    [Fact]
    public void Answers_of_before_that_do_not_know_the_question_still_do()
    {
        _walker.RunToTheEnd(SampleAnswers.FourTier);
        Assert.Empty(_trust.Roots);
    }
}
