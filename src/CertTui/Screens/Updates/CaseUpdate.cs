using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Guides.Model;
using CertTui.Screens.States;
using CertTui.Screens.Views;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Updates;

/// <summary>Keys on a step, and what comes back from work in the background.</summary>
internal static class CaseUpdate
{
    /// <summary>Shows where the walk stands, and sets going what runs there by itself.</summary>
    public static App Show(App app, Session session, IDesk desk)
    {
        var body = Bodies.For(session.Walk);
        if (body is RunningBody && session.Walk.Here is Do step)
            desk.Draft(step);
        if (body is WaitBody { Step: var wait })
            desk.Look(wait);
        return app with { Screen = new CaseScreen(session.Case.Id, session.Walk, body), Overlay = null };
    }

    public static App Take(App app, CaseScreen screen, Input input, Size size, IDesk desk)
    {
        var session = desk.Session!;
        return input switch
        {
            // What is being done cannot be walked away from half-way; it is short, and it ends by itself.
            _ when screen.Body is RunningBody => app,
            Key { Code: KeyCode.F4 } => OverlayUpdate.Journey(app, screen),
            Key { Code: KeyCode.F6 } => OverlayUpdate.Commands(app, screen),
            Key { Code: KeyCode.F8 } => OverlayUpdate.Undo(app, screen),
            Key { Code: KeyCode.Escape } => Back(app, session, desk),
            _ => screen.Body switch
            {
                FormBody form => FormUpdate.Take(app, screen, form, input, session, desk),
                SecretBody secret => SecretUpdate.Take(app, screen, secret, input, session, desk),
                ReviewBody review => Review(app, screen, review, input, size, desk),
                RefusedBody refused => Refused(app, input, session, refused, desk),
                PageBody page => Page(app, screen, page, input, size, session, desk),
                _ => app,
            },
        };
    }

    public static App Hear(App app, object message, IDesk desk)
    {
        if (app.Screen is not CaseScreen screen || desk.Session is not { } session)
            return app;
        return message switch
        {
            ChangeBegun begun when screen.Body is RunningBody running =>
                app with { Screen = screen with { Body = running with { Done = running.Done.Add(begun.Change) } } },
            Drafted { Plan: { } plan } drafted when !drafted.Step.Job.ChangesMachine || plan.IsEmpty && plan.Notes.Count == 0 => Run(app, drafted.Step, plan, desk),
            Drafted { Plan: { } plan } drafted => app with { Screen = screen with { Walk = session.Walk, Body = new ReviewBody(drafted.Step, plan, new TextPaneState()) } },
            Drafted or Performed => Show(app, session, desk),
            Looked looked => Waited(app, screen, looked, session, desk),
            _ => app,
        };
    }

    private static App Run(App app, Do step, Engine.Plans.Plan plan, IDesk desk)
    {
        desk.Perform(step, plan);
        return app with { Screen = ((CaseScreen)app.Screen) with { Body = new RunningBody(step.Id, []) } };
    }

    private static App Waited(App app, CaseScreen screen, Looked looked, Session session, IDesk desk)
    {
        if (session.Walk.OutcomeOf(looked.Step) is not null || session.Walk.Problems.Any(problem => problem.Severity == Severity.Error))
            return Show(app, session, desk);
        if (screen.Body is not WaitBody waiting)
            return app;
        desk.Look(looked.Step);
        return app with { Screen = screen with { Body = waiting with { Looks = waiting.Looks + 1 } } };
    }

    private static App Review(App app, CaseScreen screen, ReviewBody review, Input input, Size size, IDesk desk) =>
        input is Key { Code: KeyCode.Enter or KeyCode.F10 }
            ? Run(app, review.Step, review.Plan, desk)
            : app with { Screen = screen with { Body = review with { Pane = Scrolled(app, review.Pane, input, size) } } };

    private static App Refused(App app, Input input, Session session, RefusedBody refused, IDesk desk)
    {
        if (input is not Key { Code: KeyCode.Enter or KeyCode.F10 })
            return app;
        session.GoTo(refused.Step.Id);
        return Show(app, session, desk);
    }

    private static App Page(App app, CaseScreen screen, PageBody page, Input input, Size size, Session session, IDesk desk)
    {
        if (input is not Key { Code: KeyCode.Enter or KeyCode.F10 })
            return app with { Screen = screen with { Body = new PageBody(Scrolled(app, page.Pane, input, size)) } };
        if (session.Walk.IsAtEnd)
            return GoHome(app, desk);
        session.ReadOn();
        return Show(app, session, desk);
    }

    private static App Back(App app, Session session, IDesk desk)
    {
        var before = session.Walk.Here;
        session.GoBack();
        return session.Walk.Here == before ? AppUpdate.Leave(app) : Show(app, session, desk);
    }

    public static App GoHome(App app, IDesk desk)
    {
        desk.CloseCase();
        return app with { Screen = desk.Home(app.Texts), Overlay = null };
    }

    private static TextPaneState Scrolled(App app, TextPaneState pane, Input input, Size size)
    {
        var (lines, rows) = CaseView.PageLines(app, size);
        return pane.Update(input, lines.Count, rows);
    }
}
