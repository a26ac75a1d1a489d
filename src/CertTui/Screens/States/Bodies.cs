using CertTui.Engine;
using CertTui.Guides.Model;
using CertTui.Guides.Walking;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.States;

/// <summary>The fresh middle of the screen for the place where a walk stands.</summary>
public static class Bodies
{
    public static Body For(Walk walk) => walk.Here switch
    {
        Ask ask => Form(ask, walk),
        AskSecret secret => new SecretBody(secret, new SecretState(), new SecretState(), OnSecond: false, walk.Problems),
        Do or Wait when walk.Problems.Any(problem => problem.Severity == Severity.Error) => new RefusedBody(walk.Here),
        Do step when walk.OutcomeOf(step) is null => new RunningBody(step.Id, []),
        Wait wait when walk.OutcomeOf(wait) is null => new WaitBody(wait, 0),
        _ => new PageBody(new TextPaneState()),
    };

    /// <summary>The questions in play, each with its answer so far or the guide's proposal.</summary>
    public static FormBody Form(Ask ask, Walk walk)
    {
        var entries = Entries(ask, walk, []);
        return new FormBody(ask, [.. entries], Math.Max(0, entries.FindIndex(entry => entry.Error is not null)));
    }

    /// <summary>The same form after an answer in it changed: questions may come into play or leave it.</summary>
    public static FormBody Again(FormBody form, Walk walk)
    {
        var entries = Entries(form.Step, walk, form.Entries);
        var focus = entries.FindIndex(entry => entry.Question.Id == form.Focused.Question.Id);
        return form with { Entries = [.. entries], Focus = Math.Max(0, focus) };
    }

    // Each answer may decide whether a later question is asked, so what is known grows along the form.
    private static List<Entry> Entries(Ask ask, Walk walk, IReadOnlyList<Entry> so)
    {
        var known = walk.Known;
        var entries = new List<Entry>();
        foreach (var question in ask.Questions.Where(question => question.InPlay(known)))
        {
            var entry = so.FirstOrDefault(entry => entry.Question.Id == question.Id) ?? EntryFor(question, known, walk.Problems);
            entries.Add(entry);
            if (question.Read(known, entry.Value) is { IsTaken: true } reading)
                known = known with { Answers = known.Answers.SetItem(question.Id, reading.Value) };
        }
        return entries;
    }

    private static Entry EntryFor(Question question, Known known, IReadOnlyList<Problem> problems)
    {
        var text = known.Answer(question.Id) ?? question.Default(known) ?? "";
        var choices = question.Kind == FieldKind.Text ? [] : question.Choices(known);
        var chosen = choices.TakeWhile(choice => choice != text).Count();
        var error = problems.FirstOrDefault(problem =>
            problem.Severity == Severity.Error && problem.Details.GetValueOrDefault("question") == question.Id);
        // Several values are typed on one line.
        var field = FieldState.Of(text.Replace("\n", ", ", StringComparison.Ordinal));
        return new Entry(question, field, new ChoiceState(choices.Count, chosen < choices.Count ? chosen : 0), choices, error);
    }
}
