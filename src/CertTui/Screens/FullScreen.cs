using CertTui.Engine;
using CertTui.Opening;
using CertTui.Screens.States;
using CertTui.Screens.Updates;
using CertTui.Screens.Views;
using CertTui.Terminal.Consoles;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Running;

namespace CertTui.Screens;

/// <summary>The full screen from its first frame to its last.</summary>
public static class FullScreen
{
    /// <param name="opened">What it works with.</param>
    /// <param name="terminal">Taken over already.</param>
    /// <param name="start">Opens a case to begin with; null for the home screen.</param>
    /// <returns>False where a case was opened by <paramref name="start"/> and left before its end.</returns>
    public static bool Run(Opened opened, ITerminal terminal, Func<IDesk, Guides.Cases.Session>? start = null)
    {
        using var desk = new Desk(opened, message => terminal.Post(new Posted(message)));
        var loop = new Loop<App>(
            (app, input) => AppUpdate.Take(app, input, terminal.Size, desk),
            AppView.Draw,
            app => app.IsOver,
            size => opened.Texts.Say("screen.tooSmall", ("size", $"{size}")));
        loop.Run(terminal, First(opened, desk, start));
        desk.CloseCase();
        return start is null || desk.HasEnded;
    }

    private static App First(Opened opened, Desk desk, Func<IDesk, Guides.Cases.Session>? start)
    {
        var home = desk.Home(opened.Texts) with { Problem = opened.RightsMissing };
        var app = new App(opened.Texts, home, opened.MachineId() == "practice");
        if (start is null)
            return app;
        try
        {
            return CaseUpdate.Show(app, start(desk), desk);
        }
        catch (Refusal refusal)
        {
            return app with { Screen = home with { Problem = refusal.Problem } };
        }
    }
}
