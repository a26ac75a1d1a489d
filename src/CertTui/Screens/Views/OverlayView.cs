using CertTui.Guides.Words;
using CertTui.Screens.States;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;
using CertTui.Terminal.Widgets;

namespace CertTui.Screens.Views;

/// <summary>Draws what lies over the screen.</summary>
internal static class OverlayView
{
    public static CursorPosition? Draw(Grid grid, App app, Overlay overlay)
    {
        var texts = app.Texts;
        return overlay switch
        {
            LanguageOverlay languages => DrawLanguages(grid, texts, languages),
            PageOverlay page => DrawPage(grid, texts, page),
            JourneyOverlay journey => DrawJourney(grid, texts, journey),
            LeaveOverlay leave => Dialog.Draw(grid, grid.Whole, leave.Dialog, texts["leave.title"],
                texts[app.Screen is CaseScreen ? "leave.case" : "leave.program"], [texts["leave.yes"], texts["leave.no"]]),
            UndoOverlay undo => Dialog.Draw(grid, grid.Whole, undo.Dialog, texts["undo.title"], texts["undo.text"], [texts["undo.yes"], texts["undo.no"]]),
            _ => null,
        };
    }

    /// <summary>Rows of the list of steps.</summary>
    public static int Rows(Size size) => Inside(size.Whole).Height - 2;

    public static TextPaneState Scrolled(PageOverlay page, Input input, Size size)
    {
        var inside = Inside(size.Whole);
        return page.Pane.Update(input, PageLayout.Lines(page.Page, inside.Width).Count, inside.Height);
    }

    private static Rect Box(Rect whole) => whole.Rows(0, whole.Height - 1).Inset(2, 1);

    private static Rect Inside(Rect whole) => Box(whole).Inset(2, 1);

    private static CursorPosition? DrawPage(Grid grid, Texts texts, PageOverlay page)
    {
        DrawBox(grid, texts["overlay." + page.Kind]);
        var inside = Inside(grid.Whole);
        TextPane.Draw(grid, inside, page.Pane, PageLayout.Lines(page.Page, inside.Width));
        return null;
    }

    private static CursorPosition? DrawJourney(Grid grid, Texts texts, JourneyOverlay journey)
    {
        DrawBox(grid, texts["overlay.journey"]);
        var inside = Inside(grid.Whole);
        // Why a step is left out stands under the list, where there is room for the whole sentence.
        grid.Put(inside.X, inside.Bottom - 1, journey.Rows[journey.List.Selected].Reason, Style.Accent, inside);
        return ListBox.Draw(grid, inside.Rows(0, inside.Height - 2), journey.List, [.. journey.Rows.Select(row => Progress.Item(row.Mark, row.Text))]);
    }

    private static CursorPosition? DrawLanguages(Grid grid, Texts texts, LanguageOverlay languages)
    {
        var box = grid.Whole.Centered(40, LanguageTag.All.Count + 2);
        grid.Fill(box);
        Boxes.Draw(grid, box, Style.Normal, texts["overlay.language"]);
        // Each language by its own name: whoever cannot read this one finds home.
        return ListBox.Draw(grid, box.Inset(2, 1), languages.List, [.. LanguageTag.All.Select(language => new ListItem(texts["language." + language]))]);
    }

    private static void DrawBox(Grid grid, string title)
    {
        var box = Box(grid.Whole);
        grid.Fill(box);
        Boxes.Draw(grid, box, Style.Normal, title);
    }
}
