using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Screens.States;
using CertTui.Terminal.Keys;

namespace CertTui.Screens.Updates;

/// <summary>Typing and moving in a form. Enter goes on to the next field and from the last one on.</summary>
internal static class FormUpdate
{
    public static App Take(App app, CaseScreen screen, FormBody form, Input input, Session session, IDesk desk) => input switch
    {
        Key { Code: KeyCode.F10 } => Submit(app, form, session, desk),
        Key { Code: KeyCode.Enter } when form.Focus == form.Entries.Length - 1 => Submit(app, form, session, desk),
        Key { Code: KeyCode.Enter } => Show(app, screen, Checked(form, session) with { Focus = form.Focus + 1 }),
        Key { Code: KeyCode.Tab, Modifiers: Modifiers.Shift } => Move(app, screen, form, -1),
        Key { Code: KeyCode.Tab } => Move(app, screen, form, +1),
        _ => Edit(app, screen, form, input, session),
    };

    private static App Edit(App app, CaseScreen screen, FormBody form, Input input, Session session)
    {
        var entry = form.Focused;
        var next = entry.IsChoice
            ? entry with { Choice = entry.Choice.Update(input), Error = null }
            : entry with { Field = entry.Field.Update(input) };
        // At the end of a choice, and on every text, Up and Down go on to the next field.
        if (input is Key { Code: KeyCode.Up or KeyCode.Down } key && next.Choice == entry.Choice)
            return Move(app, screen, form, key.Code == KeyCode.Up ? -1 : +1);
        if (!next.IsChoice && next.Field.Text != entry.Field.Text)
            next = next with { Error = null };
        var edited = form with { Entries = form.Entries.SetItem(form.Focus, next) };
        return Show(app, screen, next.IsChoice ? Bodies.Again(edited, session.Walk) : edited);
    }

    // A wrong answer is shown under its field as soon as the field is left.
    private static FormBody Checked(FormBody form, Session session)
    {
        var entry = form.Focused;
        var reading = entry.Question.Read(session.Walk.Known, entry.Value);
        var again = Bodies.Again(form with { Entries = form.Entries.SetItem(form.Focus, entry with { Error = reading.Error }) }, session.Walk);
        return again;
    }

    private static App Submit(App app, FormBody form, Session session, IDesk desk)
    {
        session.Say(form.Step, form.Answers);
        if (session.Walk.Problems.All(problem => problem.Severity != Severity.Error))
            return CaseUpdate.Show(app, session, desk);
        // What was typed stays in the fields; each error goes under its own.
        var entries = form.Entries.Select(entry => entry with { Error = ErrorOf(entry, session.Walk.Problems) }).ToArray();
        var wrong = Math.Max(0, Array.FindIndex(entries, entry => entry.Error is not null));
        return app with { Screen = new CaseScreen(session.Case.Id, session.Walk, form with { Entries = [.. entries], Focus = wrong }) };
    }

    private static Problem? ErrorOf(Entry entry, IEnumerable<Problem> problems) =>
        problems.FirstOrDefault(problem => problem.Severity == Severity.Error && problem.Details.GetValueOrDefault("question") == entry.Question.Id);

    private static App Move(App app, CaseScreen screen, FormBody form, int by) =>
        Show(app, screen, form with { Focus = Math.Clamp(form.Focus + by, 0, form.Entries.Length - 1) });

    private static App Show(App app, CaseScreen screen, FormBody form) => app with { Screen = screen with { Body = form } };
}
