using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>A row of a list: its text and what it is for (a row out of play is dim).</summary>
public sealed record ListItem(string Text, Style Style = Style.Normal);

/// <summary>Draws a list. Only the text of the selected row is marked, not the blanks behind it: that halves the bytes of a move.</summary>
public static class ListBox
{
    /// <returns>Where the cursor belongs: at the selected row.</returns>
    public static CursorPosition? Draw(Grid grid, Rect area, ListState state, IReadOnlyList<ListItem> items, bool isFocused = true)
    {
        var shown = state.Showing(area.Height);
        for (var row = 0; row < area.Height && shown.Top + row < items.Count; row++)
        {
            var index = shown.Top + row;
            DrawItem(grid, area.Row(row), items[index], isFocused && index == shown.Selected);
        }

        ScrollMarks.Draw(grid, area, shown.Top, items.Count);
        return isFocused && items.Count > 0 ? new CursorPosition(area.X, area.Y + shown.Selected - shown.Top) : null;
    }

    private static void DrawItem(Grid grid, Rect row, ListItem item, bool isSelected)
    {
        var style = isSelected ? Style.Focus : item.Style;
        var used = grid.Put(row.X, row.Y, isSelected ? "> " : "  ", style, row);
        grid.Put(row.X + used, row.Y, Truncate.ToWidth(item.Text, row.Width - used - 1), style, row);
    }
}
