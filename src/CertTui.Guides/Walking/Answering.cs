using System.Collections.Immutable;
using CertTui.Engine;
using CertTui.Guides.Model;

namespace CertTui.Guides.Walking;

/// <summary>Takes a filled-in form: reads every answer, refuses what is fixed, and forgets what a new answer makes stale.</summary>
internal static class Answering
{
    public static Walk Take(Walk walk, Ask ask, Said said)
    {
        var known = walk.Known;
        var problems = new List<Problem>();
        foreach (var question in ask.Questions)
        {
            if (!question.InPlay(known))
                continue;
            var reading = question.Read(known, said.Answers.GetValueOrDefault(question.Id) ?? "");
            problems.AddRange(reading.Problems.Select(problem => About(question, problem)));
            if (reading.IsTaken)
                known = known with { Answers = known.Answers.SetItem(question.Id, reading.Value) };
        }
        if (FixedAnswer(walk, ask, known) is { } locked)
            problems.Add(locked);
        if (problems.Any(problem => problem.Severity == Severity.Error))
            return walk with { Here = ask, Problems = [.. problems] };
        var changed = ask.Questions.Select(question => question.Id).Where(id => walk.Known.Answer(id) != known.Answer(id)).ToHashSet();
        var next = Forgetting.Stale(walk with { Known = known }, walk.Known, changed);
        return Placing.AtFrontier(next) with { Problems = [.. problems] };
    }

    /// <summary>The screen shows a problem under its field.</summary>
    public static Problem About(Question question, Problem problem) => About(question.Id, problem);

    public static Problem About(string question, Problem problem) =>
        problem.Details.ContainsKey("question")
            ? problem
            : problem with { Details = new Dictionary<string, string>(problem.Details) { ["question"] = question } };

    // What a done job acted on stays as it is: done is done, until it is undone.
    private static Problem? FixedAnswer(Walk walk, Ask ask, Known known)
    {
        foreach (var question in ask.Questions)
        {
            if (walk.Known.Answer(question.Id) is { } before && before != known.Answer(question.Id) && DoneWith(walk, question.Id) is { } step)
                return Problem.Error("answer-fixed", ("question", question.Id), ("step", step.Id), ("value", before));
        }
        return null;
    }

    /// <summary>The done job that acted on the answer to this question and keeps it as it is; else null.</summary>
    public static Do? DoneWith(Walk walk, string question) =>
        walk.Guide.Steps.OfType<Do>().FirstOrDefault(step =>
            !step.Job.RunsAgain && step.Job.Uses.Contains(question) && walk.StateOf(step) != StepState.Open);
}
