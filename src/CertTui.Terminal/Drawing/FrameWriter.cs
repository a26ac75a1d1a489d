using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Drawing;

/// <summary>
/// Turns frames into the bytes that change what a terminal shows. It knows what it sent before, so that a frame costs what is new in it;
/// a frame that shows nothing new costs no byte.
/// </summary>
public sealed class FrameWriter
{
    // So little arrives in one packet and is drawn in one go: it needs no guard against a half-drawn picture.
    private const int SmallEnough = 160;

    private readonly AnsiBuffer buffer = new(Start.Length);
    private readonly Pen pen;
    private Grid? shown;
    private bool? isCursorVisible;

    public FrameWriter(Theme theme) => pen = new Pen(theme, buffer);

    /// <summary>Synchronised output on, cursor off; terminals ignore what they do not know.</summary>
    private static ReadOnlySpan<byte> Start => "\e[?2026h\e[?25l"u8;

    /// <summary>Forgets what the terminal shows: the next frame is sent whole, after clearing the screen.</summary>
    public void Forget()
    {
        (shown, isCursorVisible) = (null, null);
        pen.Forget();
    }

    /// <summary>The bytes for a frame; they stand until the next call.</summary>
    public ReadOnlySpan<byte> Write(Frame frame)
    {
        buffer.Clear();
        if (shown is null || shown.Width != frame.Grid.Width || shown.Height != frame.Grid.Height)
        {
            pen.ClearScreen();
            shown = new Grid(frame.Grid.Width, frame.Grid.Height);
        }

        for (var y = 0; y < frame.Grid.Height; y++)
            WriteRow(shown.Row(y), frame.Grid.Row(y), y);
        shown = frame.Grid;
        return buffer.Length > SmallEnough ? Guarded(frame.Cursor) : Plain(frame.Cursor);
    }

    private ReadOnlySpan<byte> Plain(CursorPosition? cursor)
    {
        if (cursor is { } position)
            pen.MoveTo(position);
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

    private void WriteRow(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> row, int y)
    {
        var blanksFrom = PlainBlanksFrom(row);
        for (var x = NextChange(old, row, 0); x < blanksFrom; x = NextChange(old, row, x))
        {
            var width = x + 1 < row.Length && row[x + 1].IsTail ? 2 : 1;
            pen.GoTo(row, new CursorPosition(x, y));
            pen.Write(row[x], width, row.Length);
            x += width;
        }

        WriteBlanks(old, row, blanksFrom, y);
    }

    // Both halves of a wide character change together, so a change never starts at a tail.
    private static int NextChange(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> row, int x)
    {
        while (x < row.Length && old[x].Equals(row[x]))
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

    // To erase the rest of the row takes three bytes.
    private void WriteBlanks(ReadOnlySpan<Cell> old, ReadOnlySpan<Cell> row, int blanksFrom, int y)
    {
        var first = NextChange(old, row, blanksFrom);
        var count = PlainBlanksFrom(old) - first;
        if (first == row.Length)
            return;
        pen.MoveTo(new CursorPosition(first, y));
        if (count > 3)
            pen.EraseRest();
        for (var i = 0; i < count && count <= 3; i++)
            pen.Write(Cell.Blank, 1, row.Length);
    }
}
