using CertTui.Terminal.Cells;
using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>A screen buffer as conhost has it: cells, a cursor that the font moves, modes that it may not know, short writes.</summary>
internal sealed class FakeBuffer(Size size) : IConsoleOutput
{
    private readonly Dictionary<(int X, int Y), (string Text, ushort Attributes)> cells = [];
    private Coordinates cursor;
    private ushort attributes = 0x07;

    public List<string> Written { get; } = [];

    public Size Window { get; set; } = size;

    public int MostPerWrite { get; init; } = int.MaxValue;

    public Func<uint, bool> Knows { get; init; } = static _ => true;

    /// <summary>Control sequences move nothing; else they are characters like others (Wine).</summary>
    public bool ObeysSequences { get; init; } = true;

    public Func<string, int> WidthOf { get; init; } = static text => TextWidth.Of(text);

    public uint? Mode { get; private set; } = 3;

    public bool IsGone { get; set; }

    public bool IsCursorVisible { get; private set; } = true;

    public bool IsDisposed { get; private set; }

    public BufferInfo? Info => IsGone ? null : new BufferInfo
    {
        Size = new((short)Window.Width, (short)Window.Height),
        Cursor = cursor,
        Attributes = 0x07,
        Right = (short)(Window.Width - 1),
        Bottom = (short)(Window.Height - 1),
    };

    public (string Text, ushort Attributes) this[int x, int y] => cells.GetValueOrDefault((x, y), (" ", (ushort)0x07));

    public bool SetMode(uint mode)
    {
        if (!Knows(mode))
            return false;
        Mode = mode;
        return true;
    }

    public int Write(ReadOnlySpan<char> text)
    {
        if (IsGone)
            return 0;
        text = text[..Math.Min(text.Length, MostPerWrite)];
        Written.Add(text.ToString());
        for (var rest = text; rest.Length > 0;)
        {
            var length = ObeysSequences && rest[0] == '\e' ? OutputCuts.UnitLength(rest) : Graphemes.NextLength(rest);
            if (rest[0] == '\r')
                cursor.X = 0;
            else if (!ObeysSequences || rest[0] != '\e')
                Put(rest[..length].ToString());
            rest = rest[length..];
        }

        return text.Length;
    }

    public bool MoveTo(Coordinates position)
    {
        Assert.InRange(position.X, 0, Window.Width - 1);
        Assert.InRange(position.Y, 0, Window.Height - 1);
        cursor = position;
        return !IsGone;
    }

    public bool SetAttributes(ushort value)
    {
        attributes = value;
        return true;
    }

    public bool Erase(Coordinates from, int count, ushort value)
    {
        for (var at = (from.Y * Window.Width) + from.X; count > 0; at++, count--)
            cells[(at % Window.Width, at / Window.Width)] = (" ", value);
        return true;
    }

    public bool ShowCursor(bool isVisible)
    {
        IsCursorVisible = isVisible;
        return true;
    }

    public void Dispose() => IsDisposed = true;

    private void Put(string grapheme)
    {
        cells[(cursor.X, cursor.Y)] = (grapheme, attributes);
        cursor.X = (short)Math.Min(cursor.X + WidthOf(grapheme), Window.Width - 1);
    }
}
