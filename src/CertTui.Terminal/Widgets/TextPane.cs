using CertTui.Terminal.Cells;
using CertTui.Terminal.Lines;

namespace CertTui.Terminal.Widgets;

/// <summary>A line of a text pane and its style, so that headings and commands can stand out.</summary>
public sealed record PaneLine(string Text, Style Style = Style.Normal);

/// <summary>Draws text that may be longer than its place. The last column is kept for the marks that say so.</summary>
public static class TextPane
{
    /// <summary>The text in lines for a pane of a width.</summary>
    public static List<PaneLine> Break(string text, int width, Style style = Style.Normal)
    {
        var lines = new List<PaneLine>();
        foreach (var line in LineBreaker.Break(text, width - 1))
            lines.Add(new PaneLine(line, style));
        return lines;
    }

    public static void Draw(Grid grid, Rect area, TextPaneState state, IReadOnlyList<PaneLine> lines)
    {
        var top = state.At(state.Top, lines.Count, area.Height).Top;
        for (var row = 0; row < area.Height && top + row < lines.Count; row++)
            grid.Put(area.X, area.Y + row, lines[top + row].Text, lines[top + row].Style, area.Columns(0, area.Width - 1));
        ScrollMarks.Draw(grid, area, top, lines.Count);
    }
}
