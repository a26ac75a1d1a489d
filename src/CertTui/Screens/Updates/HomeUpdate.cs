using CertTui.Engine;
using CertTui.Guides.Cases;
using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Keys;

namespace CertTui.Screens.Updates;

internal static class HomeUpdate
{
    public static App Take(App app, HomeScreen home, Input input, Size size, IDesk desk) => input switch
    {
        Key { Code: KeyCode.Enter } => Choose(app, home, desk),
        Key { Code: KeyCode.Escape } => AppUpdate.Leave(app),
        _ => app with { Screen = home with { List = home.List.Update(input, size.Height) } },
    };

    private static App Choose(App app, HomeScreen home, IDesk desk)
    {
        var item = home.Items[home.List.Selected];
        return item.Does switch
        {
            "guide" => Open(app, home, () => desk.Begin(item.Target, app.Texts), desk),
            "case" => Open(app, home, () => desk.Resume(item.Target, app.Texts), desk),
            "language" => OverlayUpdate.Languages(app),
            _ => app with { IsOver = true },
        };
    }

    private static App Open(App app, HomeScreen home, Func<Session> open, IDesk desk)
    {
        try
        {
            var session = open();
            return CaseUpdate.Show(app, session, desk);
        }
        catch (Refusal refusal)
        {
            return app with { Screen = home with { Problem = refusal.Problem } };
        }
    }
}
