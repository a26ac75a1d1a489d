using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>Draws what is being typed. All return where the cursor belongs; null when the field has no focus.</summary>
public static class Field
{
    /// <summary>One line that scrolls sideways so that the cursor is in it.</summary>
    public static CursorPosition? DrawLine(Grid grid, Rect area, FieldState state, bool isFocused)
    {
        var row = area.Row(0);
        var column = TextWidth.Of(state.Text.AsSpan(0, state.Cursor));
        var scroll = Scroll(column, row.Width);
        Paint(grid, row, isFocused);
        grid.Put(row.X - scroll, row.Y, state.Text, StyleOf(isFocused), row);
        return isFocused ? new CursorPosition(row.X + column - scroll, row.Y) : null;
    }

    /// <summary>A secret as one star for each of its characters.</summary>
    public static CursorPosition? DrawSecret(Grid grid, Rect area, SecretState state, bool isFocused) =>
        DrawLine(grid, area, FieldState.Of(state.ToString()), isFocused);

    /// <summary>Several lines that scroll up and down, each sideways with the cursor.</summary>
    public static CursorPosition? DrawText(Grid grid, Rect area, FieldState state, bool isFocused)
    {
        var (line, column) = (state.Text.AsSpan(0, state.Cursor).Count('\n'), TextLines.ColumnOf(state.Text, state.Cursor));
        var (top, scroll) = (Math.Max(0, line - area.Height + 1), Scroll(column, area.Width));
        Paint(grid, area, isFocused);
        var index = 0;
        foreach (var text in state.Text.AsSpan().EnumerateLines())
        {
            grid.Put(area.X - scroll, area.Y + index - top, text, StyleOf(isFocused), area);
            index++;
        }

        return isFocused ? new CursorPosition(area.X + column - scroll, area.Y + line - top) : null;
    }

    // By half a field at a time, so that most typed characters do not move the rest.
    private static int Scroll(int column, int width)
    {
        var step = Math.Max(1, width / 2);
        return column < width ? 0 : (((column - width) / step) + 1) * step;
    }

    private static Style StyleOf(bool isFocused) => isFocused ? Style.FieldFocused : Style.Field;

    private static void Paint(Grid grid, Rect area, bool isFocused) => grid.Fill(area, StyleOf(isFocused));
}
