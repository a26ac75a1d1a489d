using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>Draws the whole screen: header, middle, footer, and what lies over them. Never decides.</summary>
public static class AppView
{
    public static Frame Draw(App app, Size size)
    {
        var grid = new Grid(size);
        Header.Draw(grid, grid.Whole.Row(0), Title(app), Banner(app), app.IsPractice ? Style.Practice : Style.This);
        var cursor = app.Screen switch
        {
            HomeScreen home => HomeView.Draw(grid, Middle(size), app, home),
            CaseScreen screen => CaseView.Draw(grid, Middle(size), app, screen),
            _ => null,
        };
        Footer.Draw(grid, grid.Whole.Row(size.Height - 1), Keys.For(app));
        if (app.Overlay is not null)
            cursor = OverlayView.Draw(grid, app, app.Overlay);
        return new Frame(grid, cursor);
    }

    /// <summary>Between header and footer, with a margin.</summary>
    public static Rect Middle(Size size) => new(2, 2, size.Width - 4, size.Height - 4);

    private static string Title(App app) =>
        app.Screen is CaseScreen screen ? "CertTui  " + app.Texts.Guide(screen.Walk.Guide.Id).Title : "CertTui";

    private static string Banner(App app) =>
        app.Texts[app.IsPractice ? "banner.practice" : "banner.this"];
}
