using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>What a changed answer makes untrue is forgotten, so that it is asked or looked at again.</summary>
internal static class Forgetting
{
    public static Walk Stale(Walk walk, Known before, IReadOnlySet<string> changed)
    {
        if (changed.Count == 0)
            return walk;
        walk = Reopen(walk, changed);
        // Two steps may take turns in asking for one answer: the question that is in play decides.
        foreach (var asked in walk.Guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Distinct().GroupBy(question => question.Id))
        {
            if (walk.Known.Answer(asked.Key) is { } answer && !changed.Contains(asked.Key) && IsStale(walk, before, asked, answer))
                walk = walk with { Known = walk.Known with { Answers = walk.Known.Answers.Remove(asked.Key) } };
        }
        return walk;
    }

    // An answer is stale where its question left the play, where it would not be taken now, or where it was the proposal of another time.
    // What a done job acted on is none of these: the machine is as it says.
    private static bool IsStale(Walk walk, Known before, IGrouping<string, Question> asked, string answer) =>
        Answering.DoneWith(walk, asked.Key) is null
        && !asked.Any(question => IsInPlay(walk, question) && Stands(walk, before, question, answer));

    private static bool Stands(Walk walk, Known before, Question question, string answer) =>
        question.Read(walk.Known, answer).IsTaken && (question.Default(before) != answer || question.Default(walk.Known) == answer);

    private static bool IsInPlay(Walk walk, Question question) =>
        walk.InPlay.OfType<Ask>().Any(ask => ask.Questions.Contains(question)) && question.InPlay(walk.Known);

    // A job that only looked looks again; one whose work is easily done again does it for the new answer.
    private static Walk Reopen(Walk walk, IReadOnlySet<string> changed)
    {
        foreach (var step in walk.Guide.Steps.OfType<Do>())
        {
            if (step.Job.RunsAgain && walk.StateOf(step) != StepState.Open && step.Job.Uses.Any(changed.Contains))
                walk = Learning.Forget(walk, step.Id);
        }
        return walk;
    }
}
