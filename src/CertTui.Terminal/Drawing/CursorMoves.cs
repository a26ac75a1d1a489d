using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Drawing;

/// <summary>Moves the cursor with as few bytes as it can (ECMA-48 CUP, CUU, CUD, CUF, CUB; CR, LF, BS).</summary>
internal static class CursorMoves
{
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="from">Where the cursor is; null where that is not sure.</param>
    /// <param name="to">Where it has to be.</param>
    public static void Add(AnsiBuffer buffer, CursorPosition? from, CursorPosition to)
    {
        if (from is not { } at)
            AddAbsolute(buffer, to);
        else if (at.Y == to.Y)
            AddAlongRow(buffer, at.X, to.X);
        else if (to.X == 0 && to.Y == at.Y + 1)
            buffer.Add("\r\n"u8);
        else if (at.X == to.X)
            AddRelative(buffer, Math.Abs(to.Y - at.Y), to.Y < at.Y ? (byte)'A' : (byte)'B');
        else
            AddAbsolute(buffer, to);
    }

    /// <summary>Bytes of a move along a row, to weigh it against sending the cells between once more.</summary>
    public static int ForwardCost(int columns) => columns switch { 0 => 0, 1 => 3, < 10 => 4, < 100 => 5, _ => 6 };

    private static void AddAlongRow(AnsiBuffer buffer, int from, int to)
    {
        if (to == 0 && from != 0)
            buffer.Add((byte)'\r');
        else if (to > from)
            AddRelative(buffer, to - from, (byte)'C');
        else if (from - to <= 3)
            AddTimes(buffer, from - to, (byte)'\b');
        else
            AddRelative(buffer, from - to, (byte)'D');
    }

    private static void AddTimes(AnsiBuffer buffer, int count, byte value)
    {
        for (var i = 0; i < count; i++)
            buffer.Add(value);
    }

    private static void AddRelative(AnsiBuffer buffer, int count, byte direction)
    {
        buffer.Add("\e["u8);
        if (count != 1)
            buffer.AddNumber(count);
        buffer.Add(direction);
    }

    private static void AddAbsolute(AnsiBuffer buffer, CursorPosition to)
    {
        buffer.Add("\e["u8);
        if (to != default)
            buffer.AddNumber(to.Y + 1);
        if (to.X > 0)
        {
            buffer.Add((byte)';');
            buffer.AddNumber(to.X + 1);
        }

        buffer.Add((byte)'H');
    }
}
