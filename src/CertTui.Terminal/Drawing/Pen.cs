using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Drawing;

/// <summary>Writes cells and knows where the cursor of the terminal then is and which style is on, so that neither is sent twice.</summary>
internal sealed class Pen(Theme theme, AnsiBuffer buffer)
{
    private Style? style;

    /// <summary>Where the cursor is; null where that is not sure.</summary>
    public CursorPosition? At { get; private set; }

    /// <summary>Nothing is known of the terminal any more.</summary>
    public void Forget() => (At, style) = (null, null);

    public void ClearScreen()
    {
        SetStyle(Style.Normal);
        buffer.Add("\e[H\e[2J"u8);
        At = default(CursorPosition);
    }

    /// <summary>Erases the rest of the row. Only in the normal style: not every terminal erases with a colour.</summary>
    public void EraseRest()
    {
        SetStyle(Style.Normal);
        buffer.Add("\e[K"u8);
    }

    public void MoveTo(CursorPosition position)
    {
        if (At == position)
            return;
        CursorMoves.Add(buffer, At, position);
        At = position;
    }

    /// <param name="cell">No tail.</param>
    /// <param name="width">1 or 2.</param>
    /// <param name="columns">Of the screen: behind the last one the cursor hangs between two rows, and terminals differ.</param>
    public void Write(Cell cell, int width, int columns)
    {
        SetStyle(cell.Style);
        buffer.Add(theme.Glyph(cell.Text));
        var isSure = At is { } at && at.X + width < columns && Graphemes.IsWidthCertain(cell.Text);
        At = isSure ? At!.Value with { X = At.Value.X + width } : null;
    }

    /// <summary>
    /// Goes right to a column of this row. To send a few cells again that are there already can be cheaper than to jump over them.
    /// </summary>
    public void GoTo(ReadOnlySpan<Cell> row, CursorPosition position)
    {
        if (At is not { } at || at.Y != position.Y || !IsCheaperRepeated(row, at.X, position.X))
        {
            MoveTo(position);
            return;
        }

        foreach (var cell in row[at.X..position.X])
            buffer.Add(cell.Text);
        At = position;
    }

    private bool IsCheaperRepeated(ReadOnlySpan<Cell> row, int from, int to)
    {
        if (from >= to || to - from >= CursorMoves.ForwardCost(to - from))
            return false;
        foreach (var cell in row[from..to])
        {
            if (style is not { } on || !theme.IsSame(cell.Style, on) || cell.IsTail || cell.Text[0] >= 0x7f)
                return false;
        }

        return true;
    }

    private void SetStyle(Style next)
    {
        if (style is { } on && theme.IsSame(on, next))
            return;
        buffer.Add(style == Style.Normal ? theme.Addition(next) : theme.Sequence(next));
        style = next;
    }
}
