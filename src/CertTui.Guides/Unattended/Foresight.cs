using CertTui.Engine;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;

namespace CertTui.Guides.Unattended;

/// <summary>Looks ahead on the walk that the given answers lead to, so that every missing or wrong one is named before anything is changed.</summary>
internal static class Foresight
{
    public static IReadOnlyList<Problem> Missing(Walk walk, AnswersFile answers)
    {
        var known = Foresee(walk, answers);
        var missing = new List<Problem>(Unknown(walk.Guide, answers));
        foreach (var step in walk.Guide.InPlay(known).Where(step => !walk.IsSettled(step)))
        {
            if (step is Ask ask)
                missing.AddRange(ask.Questions.Where(question => IsMissing(question, known, answers)).Select(question => Missing(question.Id, step)));
            else if (step is AskSecret && !answers.SecretFiles.ContainsKey(step.Id))
                missing.Add(Missing(step.Id, step));
        }
        return missing;
    }

    /// <summary>Answers that would not be taken. Only what is in play by what is known now is judged.</summary>
    public static IReadOnlyList<Problem> Wrong(Walk walk, AnswersFile answers)
    {
        var known = Foresee(walk, answers);
        return
        [
            .. walk.Guide.InPlay(known).OfType<Ask>().Where(ask => !walk.IsSettled(ask)).SelectMany(ask => ask.Questions)
                .Where(question => question.InPlay(known) && !known.Answers.ContainsKey(question.Id))
                .Select(question => WhyNotTaken(question, known, answers)).OfType<Problem>(),
        ];
    }

    /// <summary>Secrets whose file cannot be read or holds none that would be taken.</summary>
    public static IReadOnlyList<Problem> WrongSecrets(Walk walk, AnswersFile answers, Func<string, char[]> readSecret) =>
    [
        .. walk.Guide.InPlay(Foresee(walk, answers)).OfType<AskSecret>().Where(step => !walk.IsSettled(step) && answers.SecretFiles.ContainsKey(step.Id))
            .Select(step => WrongSecret(step, answers, readSecret)).OfType<Problem>(),
    ];

    /// <summary>What is wrong with a secret, or null.</summary>
    public static Problem? WrongSecret(AskSecret step, AnswersFile answers, Func<string, char[]> readSecret)
    {
        char[] secret = [];
        try
        {
            secret = readSecret(answers.SecretFiles[step.Id]);
            return step.Check(secret).Where(problem => problem.Severity == Severity.Error).Select(problem => Answering.About(step.Id, problem)).FirstOrDefault();
        }
        catch (Refusal refusal)
        {
            return Answering.About(step.Id, refusal.Problem);
        }
        finally
        {
            Array.Clear(secret);
        }
    }

    /// <summary>From the file, else as it was answered before, else as the guide proposes.</summary>
    public static string? AnswerTo(Question question, Known known, AnswersFile answers) =>
        answers.Answers.GetValueOrDefault(question.Id) ?? known.Answer(question.Id) ?? question.Default(known);

    private static Problem? WhyNotTaken(Question question, Known known, AnswersFile answers) =>
        AnswerTo(question, known, answers) is { } text && question.Read(known, text).Error is { } error ? Answering.About(question, error) : null;

    private static Problem Missing(string question, Step step) => Problem.Error("answer-missing", ("question", question), ("step", step.Id));

    // A mistyped id would silently be an answer that nobody reads.
    private static IEnumerable<Problem> Unknown(Guide guide, AnswersFile answers)
    {
        var questions = guide.Steps.OfType<Ask>().SelectMany(ask => ask.Questions).Select(question => question.Id).ToHashSet();
        var secrets = guide.Steps.OfType<AskSecret>().Select(step => step.Id).ToHashSet();
        return answers.Answers.Keys.Where(id => !questions.Contains(id))
            .Concat(answers.SecretFiles.Keys.Where(id => !secrets.Contains(id)))
            .Select(id => Problem.Error("answer-unknown", ("question", id)));
    }

    // What is offered is known only once jobs have looked (sites, mailboxes): its default is taken then.
    private static bool IsMissing(Question question, Known known, AnswersFile answers) =>
        question.InPlay(known) && !question.Optional && question.Offered is null && AnswerTo(question, known, answers) is null
        && !(question.FoundOut?.Opens(known) ?? false);

    private static Known Foresee(Walk walk, AnswersFile answers)
    {
        var known = walk.Known;
        foreach (var step in walk.Guide.Steps.OfType<Ask>())
        {
            foreach (var question in step.Questions)
            {
                var open = walk.Guide.InPlay(known).Contains(step) && question.InPlay(known) && !known.Answers.ContainsKey(question.Id);
                if (open && AnswerTo(question, known, answers) is { } text && question.Read(known, text) is { IsTaken: true } reading)
                    known = known with { Answers = known.Answers.SetItem(question.Id, reading.Value) };
            }
        }
        return known;
    }
}
