using CertTui.Terminal.Cells;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Drawing;

/// <summary>
/// Turns frames into the bytes that change what a terminal shows. It knows what it sent before, so that a frame costs what is new in it;
/// a frame that shows nothing new costs no byte.
/// </summary>
public sealed class FrameWriter(Theme theme)
{
    // So little arrives in one packet and is drawn in one go: it needs no guard against a half-drawn picture.
    private const int SmallEnough = 160;

    private readonly AnsiBuffer buffer = new(Start.Length);
    private Grid? shown;
    private CursorPosition? at;
    private Style? style;
    private bool? isCursorVisible;

    /// <summary>Synchronised output on, cursor off; terminals ignore what they do not know.</summary>
    private static ReadOnlySpan<byte> Start => "\e[?2026h\e[?25l"u8;

    /// <summary>Forgets what the terminal shows: the next frame is sent whole, after clearing the screen.</summary>
    public void Forget() => (shown, at, style, isCursorVisible) = (null, null, null, null);

    /// <summary>The bytes for a frame; they stand until the next call.</summary>
    public ReadOnlySpan<byte> Write(Frame frame)
    {
        buffer.Clear();
        if (shown is null || shown.Width != frame.Grid.Width || shown.Height != frame.Grid.Height)
            ClearScreen(frame.Grid);
        for (var y = 0; y < frame.Grid.Height; y++)
            WriteRow(shown!.Row(y), frame.Grid.Row(y), y);
        shown = frame.Grid;
        return buffer.Length > SmallEnough ? Guarded(frame.Cursor) : Plain(frame.Cursor);
    }

    private ReadOnlySpan<byte> Plain(CursorPosition? cursor)
    {
        if (cursor is { } position)
            MoveTo(position);
        if (isCursorVisible != cursor.HasValue)
            buffer.Add(cursor.HasValue ? "\e[?25h"u8 : "\e[?25l"u8);
        isCursorVisible = cursor.HasValue;
        return buffer.Written;
    }

    private ReadOnlySpan<byte> Guarded(CursorPosition? cursor)
    {
        isCursorVisible = false;
        Plain(cursor);
        buffer.Add("\e[?2026l"u8);
        return buffer.WrittenBehind(Start);
    }

    private void ClearScreen(Grid next)
    {
        SetStyle(Style.Normal);
        buffer.Add("\e[H\e[2J"u8);
        (shown, at) = (new Grid(next.Width, next.Height), default(CursorPosition));
    }

    private void WriteRow(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> row, int y)
    {
        var blanksFrom = PlainBlanksFrom(row);
        for (var x = NextChange(old, row, 0); x < blanksFrom; x = NextChange(old, row, x))
        {
            Approach(row, x, y);
            x += WriteCell(row, x, y);
        }

        EraseEnd(old, row, blanksFrom, y);
    }

    // Both halves of a wide character change together, so a change never starts at a tail.
    private static int NextChange(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> row, int x)
    {
        while (x < row.Length && old[x] == row[x])
            x++;
        return x;
    }

    private static int PlainBlanksFrom(ReadOnlySpan<Cell> row)
    {
        var x = row.Length;
        while (x > 0 && row[x - 1].IsPlainBlank)
            x--;
        return x;
    }

    private void EraseEnd(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> row, int blanksFrom, int y)
    {
        var first = blanksFrom + NextChange(old[blanksFrom..], row[blanksFrom..], 0);
        if (first == row.Length)
            return;
        var last = PlainBlanksFrom(old);
        MoveTo(new CursorPosition(first, y));
        SetStyle(Style.Normal);
        if (last - first > 3)
            buffer.Add("\e[K"u8);
        else
            WriteBlanks(last - first, y, row.Length);
    }

    private void WriteBlanks(int count, int y, int width)
    {
        for (var i = 0; i < count; i++)
            buffer.Add((byte)' ');
        at = Advanced(at!.Value.X + count, y, width);
    }

    // Sending a few unchanged cells again can be cheaper than the sequence that jumps over them.
    private void Approach(ReadOnlySpan<Cell> row, int x, int y)
    {
        if (at is { } position && position.Y == y && position.X < x && x - position.X < CursorMoves.ForwardCost(x - position.X)
            && CanRepeat(row[position.X..x]))
        {
            for (var i = position.X; i < x; i++)
                buffer.Add(row[i].Text);
        }
        else
        {
            MoveTo(new CursorPosition(x, y));
        }

        at = new CursorPosition(x, y);
    }

    private bool CanRepeat(ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
        {
            if (style is not { } current || !theme.IsSame(cell.Style, current) || cell.IsTail || cell.Text[0] >= 0x7f)
                return false;
        }

        return true;
    }

    private int WriteCell(ReadOnlySpan<Cell> row, int x, int y)
    {
        var cell = row[x];
        var width = x + 1 < row.Length && row[x + 1].IsTail ? 2 : 1;
        SetStyle(cell.Style);
        buffer.Add(theme.Glyph(cell.Text));
        at = Graphemes.IsWidthCertain(cell.Text) ? Advanced(x + width, y, row.Length) : null;
        return width;
    }

    // Behind the last column the cursor hangs between two lines, and terminals differ.
    private static CursorPosition? Advanced(int x, int y, int width) => x < width ? new CursorPosition(x, y) : null;

    private void SetStyle(Style next)
    {
        if (style is { } current && theme.IsSame(current, next))
            return;
        buffer.Add(theme.Sequence(next));
        style = next;
    }

    private void MoveTo(CursorPosition position)
    {
        if (at == position)
            return;
        CursorMoves.Add(buffer, at, position);
        at = position;
    }
}
