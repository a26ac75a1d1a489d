using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>What jobs found out becomes known, and stops being known when they are taken back.</summary>
internal static class Learning
{
    public static Walk Surroundings(Walk walk, IReadOnlyDictionary<string, string> facts) =>
        Gather(walk with { Surroundings = walk.Surroundings.SetItems(facts) });

    /// <summary>A text, or the report of what has ended: nothing else is done by reading.</summary>
    public static Walk WasRead(Walk walk, Step step) =>
        step is Tell || walk.StateOf(step) == StepState.Ended ? walk.With(step.Id, StepState.Done) : walk;

    public static Walk Began(Walk walk, Step step, Began began) =>
        walk.With(step.Id, StepState.Begun) with { Here = step, Begun = walk.Begun.SetItem(step.Id, began.Plan) };

    /// <summary>The report of a job stays on the screen until it is read.</summary>
    public static Walk Ended(Walk walk, Step step, Ended ended)
    {
        // Its secrets were cleared: where it is undone, they are asked for again.
        var secrets = walk.Guide.Steps.OfType<AskSecret>().Where(secret => secret.For == step.Id).Select(secret => secret.Id);
        var ran = walk.With(step.Id, StepState.Ended) with
        {
            Here = step,
            Held = walk.Held.Except(secrets),
            Begun = walk.Begun.Remove(step.Id),
            Outcomes = walk.Outcomes.SetItem(step.Id, ended.Outcome),
        };
        return Gather(ran);
    }

    /// <summary>A refused job is shown on the step that it sends back to; a job there has to be done again.</summary>
    public static Walk Failed(Walk walk, Step step, Failed failed)
    {
        // An undo that was refused leaves done what is done.
        if (walk.StateOf(step) is StepState.Ended or StepState.Done)
            return walk with { Here = step, Problems = [failed.Problem] };
        walk = Forget(walk, step.Id);
        var target = SentBackTo(walk, step, failed.Problem.Code) ?? step;
        if (target is AskSecret)
            walk = walk with { Held = walk.Held.Remove(target.Id) };
        if (target is Do)
            walk = Forget(walk, target.Id);
        // Another answer makes another plan: of the one that was cut off nothing may be counted as this one's.
        if (target is Ask)
            walk = walk with { Begun = walk.Begun.Remove(step.Id) };
        return walk with { Here = target, Problems = [failed.Problem] };
    }

    private static Step? SentBackTo(Walk walk, Step step, string code) =>
        (step as Do)?.SendsBack
            .Where(way => way.Code == code)
            .Select(way => walk.InPlay.FirstOrDefault(candidate => candidate.Id == way.Step))
            .FirstOrDefault(candidate => candidate is not null);

    /// <summary>Jobs after it that only looked look again: they saw a machine that is no more.</summary>
    public static Walk Undid(Walk walk, Step undone)
    {
        var later = walk.Guide.Steps.SkipWhile(step => step != undone).OfType<Do>().Where(step => !step.Job.ChangesMachine);
        walk = Forget(walk with { Begun = walk.Begun.Remove(undone.Id) }, undone.Id);
        return Placing.AtFrontier(later.Aggregate(walk, (current, step) => Forget(current, step.Id)));
    }

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
