using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Updates;

/// <summary>From what was pressed to the next state. Never draws.</summary>
public static class AppUpdate
{
    public static App Take(App app, Input input, Size size, IDesk desk)
    {
        if (input is HungUp)
            return app with { IsOver = true };
        if (input is Posted posted)
            return CaseUpdate.Hear(app, posted.Message, desk);
        if (app.Overlay is not null)
            return OverlayUpdate.Take(app, app.Overlay, input, size, desk);
        return input switch
        {
            Key { Code: KeyCode.F1 } => OverlayUpdate.Help(app),
            Key { Code: KeyCode.F2 } => OverlayUpdate.Languages(app),
            Key { Code: KeyCode.C, Modifiers: Modifiers.Control } => Leave(app),
            Key { Code: KeyCode.F9 } => Leave(app),
            _ => app.Screen switch
            {
                HomeScreen home => HomeUpdate.Take(app, home, input, size, desk),
                CaseScreen @case => CaseUpdate.Take(app, @case, input, size, desk),
                _ => app,
            },
        };
    }

    /// <summary>From a case one goes home, from home out; the case is kept in any event.</summary>
    public static App Leave(App app) => app with { Overlay = new LeaveOverlay(new DialogState(2)) };
}
