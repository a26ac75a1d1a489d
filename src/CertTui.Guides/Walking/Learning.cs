using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>What jobs found out becomes known, and stops being known when they are taken back.</summary>
internal static class Learning
{
    public static Walk Surroundings(Walk walk, IReadOnlyDictionary<string, string> facts) =>
        Gather(walk with { Surroundings = walk.Surroundings.SetItems(facts) });

    /// <summary>The report of a job stays on the screen until it is read.</summary>
    public static Walk Ended(Walk walk, Ended ended) =>
        Gather(walk.With(ended.Step, StepState.Ended) with { Outcomes = walk.Outcomes.SetItem(ended.Step, ended.Outcome) })
            with
        { Here = walk.Guide.Step(ended.Step) };

    /// <summary>A refused job is shown on the step that it sends back to; a job there has to be done again.</summary>
    public static Walk Failed(Walk walk, Failed failed)
    {
        var step = walk.Guide.Step(failed.Step);
        walk = Forget(walk, failed.Step);
        var target = SentBackTo(walk, step, failed.Problem.Code) ?? step;
        if (target is AskSecret)
            walk = walk with { Held = walk.Held.Remove(target.Id) };
        if (target is Do)
            walk = Forget(walk, target.Id);
        return walk with { Here = target, Problems = [failed.Problem] };
    }

    private static Step? SentBackTo(Walk walk, Step step, string code) =>
        (step as Do)?.SendsBack
            .Where(way => way.Code == code)
            .Select(way => walk.InPlay.FirstOrDefault(candidate => candidate.Id == way.Step))
            .FirstOrDefault(candidate => candidate is not null);

    public static Walk Undid(Walk walk, Undid undid) => Placing.AtFrontier(Forget(walk, undid.Step));

    public static Walk Forget(Walk walk, string step) =>
        Gather(walk with { States = walk.States.Remove(step), Outcomes = walk.Outcomes.Remove(step) });

    // Later steps speak last; the order is the guide's, so that replaying gives the same.
    private static Walk Gather(Walk walk)
    {
        var facts = walk.Surroundings;
        foreach (var step in walk.Guide.Steps)
        {
            if (walk.OutcomeOf(step) is { } outcome)
                facts = facts.SetItems(outcome.Facts);
        }
        return walk with { Known = walk.Known with { Facts = facts } };
    }
}
