using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Screens.Views;
using CertTui.Terminal.Consoles;

namespace CertTui.Plain;

/// <summary>
/// The same walk line by line: nothing moves, nothing is taken back, choices are numbered and proposals are spoken. Typing
/// <c>&lt;</c> goes back; an empty line takes the proposal; the end of input leaves the case as it is.
/// </summary>
internal sealed class PlainWalk(Session session, PlainConsole console)
{
    private const string BackSign = "<";

    private Texts Texts => session.Texts;

    private GuideText Words => Texts.Guide(session.Walk.Guide.Id);

    /// <summary>True at the guide's end; false where input ended before.</summary>
    public bool Run()
    {
        while (session.Walk.Here is { } step)
        {
            if (!Pass(step))
                return Left();
        }
        WritePage(EndPage.Of(Texts, session.Walk));
        return true;
    }

    private bool Left()
    {
        console.WriteLine(Texts.Say("plain.left", ("case", session.Case.Id)));
        return false;
    }

    // False: input has ended.
    private bool Pass(Step step)
    {
        console.WriteLine();
        console.WriteLine($"{step.Id}  {Words.Step(step.Id).Title}");
        return step switch
        {
            Ask ask => Fill(ask),
            AskSecret secret => TakeSecret(secret),
            Do job when session.Walk.OutcomeOf(job) is null => Work(job),
            Wait wait when session.Walk.OutcomeOf(wait) is null => Await(wait),
            _ => ReadPage(),
        };
    }

    private bool ReadPage()
    {
        WritePage(Pages.Of(Texts, session.Walk, Bodies.For(session.Walk)));
        return Continue(() => session.ReadOn());
    }

    private bool Continue(Action go)
    {
        console.Write(Texts["plain.enter"] + " ");
        if (console.ReadLine() is not { } line)
            return false;
        if (line.Trim() == BackSign)
            session.GoBack();
        else
            go();
        return true;
    }

    private bool Fill(Ask ask)
    {
        WritePage([.. Pages.Say(Texts, session.Walk.Problems), new PageText(PageKind.Text, Words.Step(ask.Id).Body)]);
        var form = Bodies.Form(ask, session.Walk);
        for (var i = 0; i < form.Entries.Length; i++)
        {
            if (Question(form.Step, form.Entries[i]) is not { } entry)
                return false;
            if (entry.Field.Text == BackSign)
            {
                session.GoBack();
                return true;
            }
            form = Bodies.Again(form with { Entries = form.Entries.SetItem(i, entry), Focus = i }, session.Walk);
        }
        session.Say(ask, form.Answers);
        return true;
    }

    private Entry? Question(Ask ask, Entry entry)
    {
        var words = Words.Question(ask.Id, entry.Question.Id);
        for (var i = 0; i < entry.Choices.Count; i++)
            console.WriteLine($"  {i + 1}. {words.Choices.GetValueOrDefault(entry.Choices[i]) ?? entry.Choices[i]}");
        while (true)
        {
            console.Write($"{words.Label} [{Proposal(entry)}]: ");
            if (console.ReadLine() is not { } line)
                return null;
            var typed = Typed(entry, line.Trim());
            var reading = entry.Question.Read(session.Walk.Known, typed.Value);
            if (line.Trim() == BackSign || reading.IsTaken)
                return typed;
            WritePage([.. Pages.Say(Texts, reading.Problems)]);
        }
    }

    private static string Proposal(Entry entry) => entry.IsChoice ? $"{entry.Choice.Chosen + 1}" : entry.Field.Text;

    private static Entry Typed(Entry entry, string line)
    {
        if (line == BackSign || (!entry.IsChoice && line.Length > 0))
            return entry with { Field = entry.Field with { Text = line } };
        if (entry.IsChoice && int.TryParse(line, out var number) && number >= 1 && number <= entry.Choices.Count)
            return entry with { Choice = entry.Choice with { Chosen = number - 1 } };
        return entry;
    }

    private bool TakeSecret(AskSecret step)
    {
        WritePage([.. Pages.Say(Texts, session.Walk.Problems), new PageText(PageKind.Text, Words.Step(step.Id).Body)]);
        console.Write($"{Words.Question(step.Id).Label}: ");
        if (console.ReadSecret() is not { } secret)
            return false;
        var problems = step.Check(secret);
        if (problems.Any(problem => problem.Severity == Severity.Error))
            WritePage([.. Pages.Say(Texts, problems)]);
        else if (!step.Twice || Repeated(secret))
            session.Give(step, secret);
        else
            WritePage([.. Pages.Say(Texts, [Problem.Error("secrets-differ")])]);
        Array.Clear(secret);
        return true;
    }

    private bool Repeated(char[] secret)
    {
        console.Write($"{Texts["secret.again"]}: ");
        if (console.ReadSecret() is not { } again)
            return false;
        var same = again.AsSpan().SequenceEqual(secret);
        Array.Clear(again);
        return same;
    }

    private bool Work(Do step)
    {
        var refused = session.Walk.Problems.Any(problem => problem.Severity == Severity.Error);
        if (refused)
        {
            WritePage(Pages.Of(Texts, session.Walk, new RefusedBody(step)));
            if (!Continue(() => session.GoTo(step.Id)))
                return false;
        }
        if (session.Walk.Here?.Id != step.Id || session.Draft(step) is not { } plan)
            return true;
        return step.Job.ChangesMachine && !plan.IsEmpty ? Review(step, plan) : Perform(step, plan);
    }

    private bool Review(Do step, Plan plan)
    {
        WritePage(Pages.Of(Texts, session.Walk, new ReviewBody(step, plan, new Terminal.Widgets.TextPaneState())));
        return Continue(() => Perform(step, plan));
    }

    private bool Perform(Do step, Plan plan)
    {
        console.WriteLine(Texts["running"]);
        session.Perform(step, plan);
        return true;
    }

    private bool Await(Wait step)
    {
        WritePage([.. Pages.Say(Texts, session.Walk.Problems), new PageText(PageKind.Text, Words.Step(step.Id).Body)]);
        if (session.Look(step))
            return true;
        console.WriteLine(Texts["waiting"]);
        return Continue(() => { });
    }

    private void WritePage(IReadOnlyList<PageText> page)
    {
        foreach (var text in page)
            console.WriteLine(text.Kind == PageKind.Row ? $"  {text.Label}: {text.Text}" : text.Text);
    }
}
