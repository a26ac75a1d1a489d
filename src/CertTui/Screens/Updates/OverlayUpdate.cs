using CertTui.Guides.Model;
using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Screens.Views;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Updates;

/// <summary>Help, languages, the journey, commands, and the two questions: leave? undo?</summary>
internal static class OverlayUpdate
{
    public static App Help(App app) => app with { Overlay = new PageOverlay("help", HelpPage.Of(app), new TextPaneState()) };

    public static App Languages(App app)
    {
        var at = LanguageTag.All.TakeWhile(language => language != app.Texts.Language).Count();
        return app with { Overlay = new LanguageOverlay(new ListState(LanguageTag.All.Count, at)) };
    }

    public static App Commands(App app, CaseScreen screen) =>
        app with { Overlay = new PageOverlay("commands", CommandsPage.Of(app, screen), new TextPaneState()) };

    public static App Journey(App app, CaseScreen screen)
    {
        var rows = JourneyPage.Of(app.Texts, screen.Walk);
        var at = rows.TakeWhile(row => row.Mark != StepMark.Current).Count();
        return app with { Overlay = new JourneyOverlay(rows, new ListState(rows.Count, Math.Min(at, rows.Count - 1))) };
    }

    public static App Undo(App app, CaseScreen screen) =>
        screen.Walk.Here is Do step && screen.Walk.OutcomeOf(step) is { Done.Count: > 0 }
            ? app with { Overlay = new UndoOverlay(new DialogState(2, Selected: 1)) }
            : app;

    public static App Take(App app, Overlay overlay, Input input, Size size, IDesk desk) => (overlay, input) switch
    {
        (_, Key { Code: KeyCode.Escape }) => app with { Overlay = null },
        (LanguageOverlay languages, Key { Code: KeyCode.Enter }) => Speak(app, LanguageTag.All[languages.List.Selected], desk),
        (LanguageOverlay languages, _) => app with { Overlay = new LanguageOverlay(languages.List.Update(input, size.Height)) },
        (PageOverlay, Key { Code: KeyCode.Enter or KeyCode.F1 or KeyCode.F6 }) => app with { Overlay = null },
        (PageOverlay page, _) => app with { Overlay = page with { Pane = OverlayView.Scrolled(page, input, size) } },
        (JourneyOverlay journey, Key { Code: KeyCode.Enter }) => GoTo(app, journey, desk),
        (JourneyOverlay journey, _) => app with { Overlay = journey with { List = journey.List.Update(input, OverlayView.Rows(size)) } },
        (LeaveOverlay leave, Key { Code: KeyCode.Enter }) => Leave(app, leave.Dialog.Selected == 0, desk),
        (LeaveOverlay leave, _) => app with { Overlay = new LeaveOverlay(leave.Dialog.Update(input)) },
        (UndoOverlay undo, Key { Code: KeyCode.Enter }) => Undo(app, undo.Dialog.Selected == 0, desk),
        (UndoOverlay undo, _) => app with { Overlay = new UndoOverlay(undo.Dialog.Update(input)) },
        _ => app,
    };

    private static App Speak(App app, string language, IDesk desk)
    {
        var texts = desk.Language(language);
        desk.Session?.Speak(texts);
        var screen = app.Screen is HomeScreen home ? desk.Home(texts) with { List = home.List } : app.Screen;
        return app with { Texts = texts, Screen = screen, Overlay = null };
    }

    private static App GoTo(App app, JourneyOverlay journey, IDesk desk)
    {
        if (journey.Rows[journey.List.Selected].Step is not { } step || desk.Session is not { } session)
            return app;
        session.GoTo(step);
        return CaseUpdate.Show(app, session, desk);
    }

    private static App Leave(App app, bool isMeant, IDesk desk)
    {
        if (!isMeant)
            return app with { Overlay = null };
        return app.Screen is CaseScreen ? CaseUpdate.GoHome(app, desk) : app with { IsOver = true };
    }

    private static App Undo(App app, bool isMeant, IDesk desk)
    {
        if (!isMeant || app.Screen is not CaseScreen { Walk.Here: Do step } screen)
            return app with { Overlay = null };
        desk.Undo(step);
        return app with { Screen = screen with { Body = new RunningBody(step.Id, []) }, Overlay = null };
    }
}
