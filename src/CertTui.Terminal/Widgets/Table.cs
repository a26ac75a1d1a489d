using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>A column: its heading and the least cells it is worth showing in.</summary>
public sealed record TableColumn(string Heading, int MinWidth = 4);

/// <summary>Draws a table: a line of headings, then rows of cells, each cut to its column.</summary>
public static class Table
{
    private const int Gap = 2;

    /// <returns>Where the cursor belongs: at the selected row; null without a selection.</returns>
    public static CursorPosition? Draw(
        Grid grid, Rect area, IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, ListState? state = null)
    {
        var widths = Widths(columns, rows, area.Width - 1);
        var body = area.BelowRows(1);
        var top = state?.Showing(body.Height).Top ?? 0;
        DrawRow(grid, area.Row(0), widths, column => columns[column].Heading, Style.Title);
        for (var row = 0; row < body.Height && top + row < rows.Count; row++)
        {
            var cells = rows[top + row];
            DrawRow(grid, body.Row(row), widths, column => cells[column], top + row == state?.Selected ? Style.Focus : Style.Normal);
        }

        ScrollMarks.Draw(grid, body, top, rows.Count);
        return state is null || rows.Count == 0 ? null : new CursorPosition(body.X, body.Y + state.Selected - top);
    }

    /// <summary>
    /// Cells for each column: what its contents need, where that is too much the widest give way first, none below its least width.
    /// </summary>
    public static int[] Widths(IReadOnlyList<TableColumn> columns, IReadOnlyList<IReadOnlyList<string>> rows, int available)
    {
        var widths = new int[columns.Count];
        for (var column = 0; column < widths.Length; column++)
            widths[column] = Needed(columns[column].Heading, rows, column);
        var excess = -(available - (Gap * (widths.Length - 1)));
        foreach (var width in widths)
            excess += width;
        while (excess > 0 && Widest(widths, columns) is var widest and >= 0)
        {
            widths[widest]--;
            excess--;
        }

        return widths;
    }

    private static int Needed(string heading, IReadOnlyList<IReadOnlyList<string>> rows, int column)
    {
        var width = TextWidth.Of(heading);
        foreach (var row in rows)
            width = Math.Max(width, TextWidth.Of(row[column]));
        return width;
    }

    private static int Widest(int[] widths, IReadOnlyList<TableColumn> columns)
    {
        var widest = -1;
        for (var column = 0; column < widths.Length; column++)
        {
            if (widths[column] > columns[column].MinWidth && (widest < 0 || widths[column] > widths[widest]))
                widest = column;
        }

        return widest;
    }

    private static void DrawRow(Grid grid, Rect row, int[] widths, Func<int, string> cell, Style style)
    {
        var x = row.X;
        for (var column = 0; column < widths.Length; column++)
        {
            var used = grid.Put(x, row.Y, Truncate.ToWidth(cell(column), widths[column]), style, row);
            x += widths[column] + Gap;
            if (column < widths.Length - 1)
                grid.Fill(new Rect(x - Gap - widths[column] + used, row.Y, widths[column] - used + Gap, 1).Intersect(row), style);
        }
    }
}
