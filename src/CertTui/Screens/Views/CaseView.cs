using CertTui.Guides.Model;
using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>Draws a step: where one is, its title, and its middle.</summary>
internal static class CaseView
{
    private const int WideEnoughForJourney = 100;
    private const int JourneyWidth = 34;

    public static CursorPosition? Draw(Grid grid, Rect area, App app, CaseScreen screen)
    {
        if (area.Width >= WideEnoughForJourney)
        {
            DrawJourney(grid, area.Columns(0, JourneyWidth - 2), app, screen);
            area = area.BehindColumns(JourneyWidth);
        }
        grid.Put(area.X, area.Y, Crumb(app, screen), Style.Dim, area);
        grid.Put(area.X, area.Y + 1, Title(app, screen), Style.Title, area);
        return DrawBody(grid, area.BelowRows(3), app, screen);
    }

    /// <summary>The broken lines of the page on the screen and the rows it has: what scrolling needs to know.</summary>
    public static (IReadOnlyList<PaneLine> Lines, int Rows) PageLines(App app, Size size)
    {
        if (app.Screen is not CaseScreen screen)
            return ([], 0);
        var area = AppView.Middle(size);
        var width = area.Width >= WideEnoughForJourney ? area.Width - JourneyWidth : area.Width;
        return (PageLayout.Lines(Pages.Of(app.Texts, screen.Walk, screen.Body), width), area.Height - 3);
    }

    private static CursorPosition? DrawBody(Grid grid, Rect area, App app, CaseScreen screen) => screen.Body switch
    {
        FormBody form => FormView.Draw(grid, area, app.Texts, screen.Walk, form),
        SecretBody secret => SecretView.Draw(grid, area, app.Texts, screen.Walk, secret),
        RunningBody running => DrawRunning(grid, area, app, running),
        WaitBody wait => DrawWait(grid, area, app, screen, wait),
        ReviewBody review => DrawPage(grid, area, app, screen, review.Pane),
        PageBody page => DrawPage(grid, area, app, screen, page.Pane),
        _ => DrawPage(grid, area, app, screen, new TextPaneState()),
    };

    private static CursorPosition? DrawPage(Grid grid, Rect area, App app, CaseScreen screen, TextPaneState pane)
    {
        TextPane.Draw(grid, area, pane, PageLayout.Lines(Pages.Of(app.Texts, screen.Walk, screen.Body), area.Width));
        return null;
    }

    private static CursorPosition? DrawRunning(Grid grid, Rect area, App app, RunningBody running)
    {
        grid.Put(area.X, area.Y, app.Texts["running"], Style.Accent, area);
        for (var i = 0; i < running.Done.Count; i++)
        {
            var mark = i == running.Done.Count - 1 ? StepMark.Current : StepMark.Done;
            var item = Progress.Item(mark, Pages.Sentence(app.Texts, running.Done[i]));
            grid.Put(area.X, area.Y + 2 + i, item.Text, item.Style, area);
        }
        return null;
    }

    private static CursorPosition? DrawWait(Grid grid, Rect area, App app, CaseScreen screen, WaitBody wait)
    {
        var body = app.Texts.Guide(screen.Walk.Guide.Id).Step(wait.Step.Id).Body;
        var lines = TextPane.Break(body, area.Width);
        TextPane.Draw(grid, area, new TextPaneState(), lines);
        var bar = area.BelowRows(lines.Count + 1);
        if (!bar.IsEmpty)
            Progress.DrawBar(grid, bar.Row(0), wait.Looks, 0, app.Texts["waiting"]);
        return null;
    }

    private static void DrawJourney(Grid grid, Rect area, App app, CaseScreen screen) =>
        Progress.DrawSteps(grid, area, [.. JourneyPage.Of(app.Texts, screen.Walk).Where(row => row.Step is null || screen.Walk.Here is { } here && SameSection(screen, here, row)).Select(row => (row.Mark, row.Text))]);

    private static bool SameSection(CaseScreen screen, Step here, JourneyRow row) =>
        screen.Walk.Guide.SectionOf(here).Steps.Any(step => step.Id == row.Step && screen.Walk.InPlay.Contains(step));

    private static string Crumb(App app, CaseScreen screen)
    {
        var walk = screen.Walk;
        if (walk.Here is not { } here)
            return app.Texts["crumb.end"];
        var section = walk.Guide.SectionOf(here);
        var steps = walk.InPlay;
        var number = steps.TakeWhile(step => step.Id != here.Id).Count() + 1;
        var title = app.Texts.Guide(walk.Guide.Id).Step(section.Id).Title;
        return app.Texts.Say("crumb", ("section", $"{section.Id} {title}"), ("number", $"{number}"), ("count", $"{steps.Count}"));
    }

    private static string Title(App app, CaseScreen screen) =>
        screen.Walk.Here is { } here ? $"{here.Id}  {app.Texts.Guide(screen.Walk.Guide.Id).Step(here.Id).Title}" : app.Texts["end.title"];
}
