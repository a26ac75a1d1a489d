using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Screens.States;
using CertTui.Terminal.Widgets;

namespace CertTui.Tests.Screens;

/// <summary>Walks a guide and keeps every screen on the way: forms as they are first seen, plans, and reports.</summary>
internal sealed class Film(Session session, Dictionary<string, string> answers, Func<string, string>? secrets = null)
{
    private const string Secret = "Correct-Horse-7431";
    private const string Pin = "1234 5678 9012 3456";

    /// <summary>Step id, with <c>.plan</c> or <c>.report</c> for a job; the first time each is seen.</summary>
    public Dictionary<string, CaseScreen> Shots { get; } = [];

    public Film Shoot(Func<Step, bool>? until = null)
    {
        for (var steps = 0; session.Walk.Here is { } here && until?.Invoke(here) != true; steps++)
        {
            if (steps > 200)
                throw new InvalidOperationException($"The walk does not get on from {here.Id}: {string.Join(", ", session.Walk.Problems)}");
            Pass(here);
        }
        if (session.Walk.IsAtEnd)
            Keep("end", Bodies.For(session.Walk));
        return this;
    }

    private void Pass(Step here)
    {
        switch (here)
        {
            case Ask ask:
                Keep(ask.Id, Bodies.For(session.Walk));
                session.Say(ask, Answers(ask));
                break;
            case AskSecret secret:
                Keep(secret.Id, Bodies.For(session.Walk));
                session.Give(secret, secrets?.Invoke(secret.Id) ?? (secret.Id == "C.2.pin" ? Pin : Secret));
                break;
            case Do job when session.Walk.OutcomeOf(job) is null:
                Work(job);
                break;
            case Wait wait when session.Walk.OutcomeOf(wait) is null:
                Keep(wait.Id, Bodies.For(session.Walk));
                session.Look(wait);
                break;
            default:
                Keep(here is Tell ? here.Id : here.Id + ".report", Bodies.For(session.Walk));
                session.ReadOn();
                break;
        }
        if (here is not Wait && session.Walk.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } problem)
            throw new InvalidOperationException($"{here.Id}: {problem}");
    }

    private void Work(Do job)
    {
        var plan = session.Draft(job) ?? throw new InvalidOperationException($"{job.Id}: {string.Join(", ", session.Walk.Problems)}");
        if (job.Job.ChangesMachine && !plan.IsEmpty)
            Keep(job.Id + ".plan", new ReviewBody(job, plan, new TextPaneState()));
        session.Perform(job, plan);
    }

    private Dictionary<string, string> Answers(Ask ask)
    {
        var form = Bodies.Form(ask, session.Walk);
        for (var i = 0; i < form.Entries.Length; i++)
        {
            if (answers.TryGetValue(form.Entries[i].Question.Id, out var answer))
                form = Bodies.Again(form with { Entries = form.Entries.SetItem(i, Typed(form.Entries[i], answer)), Focus = i }, session.Walk);
        }
        return form.Answers;
    }

    private static Entry Typed(Entry entry, string answer) => entry.IsChoice
        ? entry with { Choice = entry.Choice with { Chosen = entry.Choices.ToList().FindIndex(choice => choice.StartsWith(answer, StringComparison.Ordinal) || choice.Contains($" {answer} ", StringComparison.Ordinal)) } }
        : entry with { Field = FieldState.Of(answer) };

    private void Keep(string name, Body body) => Shots.TryAdd(name, new CaseScreen("20261120-abcd", session.Walk, body));
}
