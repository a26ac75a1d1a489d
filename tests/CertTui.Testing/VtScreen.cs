using System.Text;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Width;

namespace CertTui.Testing;

/// <summary>
/// A terminal as strict as the strictest real one: it understands what <see cref="FrameWriter"/> may send and throws on everything
/// else, and on everything whose effect differs between terminals (moving from behind the last column, scrolling).
/// </summary>
public sealed class VtScreen(int width, int height)
{
    private readonly (string Text, string Look)[,] cells = Blank(width, height);
    private string look = "";

    public CursorPosition Cursor { get; private set; }

    public bool IsCursorVisible { get; private set; } = true;

    public bool IsSynchronised { get; private set; }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        for (var at = 0; at < text.Length;)
            at += text[at] == '\e' ? Sequence(text, at) : text[at] < ' ' ? Control(text[at]) : Glyph(text.AsSpan(at));
    }

    /// <summary>Fails on the first cell that is not what the grid says in the looks of the theme.</summary>
    public void AssertShows(Grid grid, Theme theme)
    {
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var expected = (theme.Glyph(grid[x, y].Text), Encoding.ASCII.GetString(theme.Addition(grid[x, y].Style))[2..^1]);
                if (cells[x, y] != expected)
                    throw new InvalidOperationException($"cell {x},{y}: expected {expected}, shown {cells[x, y]}");
            }
        }
    }

    public string ToText()
    {
        var text = new StringBuilder();
        for (var y = 0; y < height; y++)
            text.Append(string.Concat(Enumerable.Range(0, width).Select(x => cells[x, y].Text)).TrimEnd(' ')).Append('\n');
        return text.ToString();
    }

    private static (string Text, string Look)[,] Blank(int width, int height)
    {
        var cells = new (string, string)[width, height];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < height; y++)
                cells[x, y] = (" ", "");
        }

        return cells;
    }

    private int Glyph(ReadOnlySpan<char> text)
    {
        var length = Graphemes.NextLength(text);
        var cells = Graphemes.WidthOf(text[..length]);
        if (cells == 0 || Cursor.X + cells > width)
            throw new InvalidOperationException($"'{text[..length]}' does not fit at {Cursor}");
        Set(Cursor.X, text[..length].ToString());
        if (cells == 2)
            SetTail(Cursor.X + 1);
        Cursor = Cursor with { X = Cursor.X + cells };
        return length;
    }

    // Half of a wide character cannot stay: the terminal blanks it.
    private void Set(int x, string text)
    {
        if (cells[x, Cursor.Y].Text.Length == 0)
            cells[x - 1, Cursor.Y].Text = " ";
        if (x + 1 < width && cells[x + 1, Cursor.Y].Text.Length == 0)
            cells[x + 1, Cursor.Y].Text = " ";
        cells[x, Cursor.Y] = (text, look);
    }

    private void SetTail(int x)
    {
        if (x + 1 < width && cells[x + 1, Cursor.Y].Text.Length == 0)
            cells[x + 1, Cursor.Y].Text = " ";
        cells[x, Cursor.Y] = ("", look);
    }

    private int Control(char control)
    {
        Cursor = control switch
        {
            '\r' => Cursor with { X = 0 },
            '\n' when Cursor.Y + 1 < height => Cursor with { Y = Cursor.Y + 1 },
            '\b' when Cursor.X is > 0 && Cursor.X < width => Cursor with { X = Cursor.X - 1 },
            _ => throw new InvalidOperationException($"control {(int)control} at {Cursor}"),
        };
        return 1;
    }

    private int Sequence(string text, int start)
    {
        var end = start + 2;
        while (text[end] < '@')
            end++;
        var parameters = text[(start + 2)..end];
        if (text[start + 1] != '[')
            throw new InvalidOperationException("only CSI is known");
        Run(text[end], parameters);
        return end + 1 - start;
    }

    private void Run(char final, string parameters)
    {
        if (final == 'm')
            look = Look(parameters);
        else if (final is 'h' or 'l')
            SetMode(parameters, final == 'h');
        else if (final == 'H')
            MoveTo(parameters.Split(';'));
        else if (final == 'J' && parameters == "2")
            Array.Copy(Blank(width, height), cells, cells.Length);
        else
            RunFromHere(final, parameters);
    }

    // Without a leading 0 a look is added to the one before, which only from the normal one gives what is meant.
    private string Look(string parameters)
    {
        if (parameters.Length == 0 || parameters.StartsWith("0;"))
            return parameters.Length == 0 ? "" : parameters[2..];
        return look.Length == 0 ? parameters : throw new InvalidOperationException($"{parameters} over {look}");
    }

    private void RunFromHere(char final, string parameters)
    {
        if (Cursor.X >= width)
            throw new InvalidOperationException($"{final} from behind the last column");
        var count = parameters.Length == 0 ? 1 : int.Parse(parameters);
        if (final == 'K')
            EraseLine();
        else
            Move(final, count);
    }

    private void EraseLine()
    {
        if (look.Length > 0)
            throw new InvalidOperationException("erased with a colour");
        for (var x = Cursor.X; x < width; x++)
            Set(x, " ");
    }

    private void Move(char final, int count)
    {
        Cursor = final switch
        {
            'A' => Cursor with { Y = Cursor.Y - count },
            'B' => Cursor with { Y = Cursor.Y + count },
            'C' => Cursor with { X = Cursor.X + count },
            'D' => Cursor with { X = Cursor.X - count },
            _ => throw new InvalidOperationException($"unknown sequence {final}"),
        };
        AssertOnScreen();
    }

    private void MoveTo(string[] numbers)
    {
        var place = numbers.Select(number => number.Length == 0 ? 0 : int.Parse(number) - 1).ToArray();
        Cursor = new CursorPosition(place.Length > 1 ? place[1] : 0, place[0]);
        AssertOnScreen();
    }

    private void AssertOnScreen()
    {
        if (Cursor.X < 0 || Cursor.X >= width || Cursor.Y < 0 || Cursor.Y >= height)
            throw new InvalidOperationException($"cursor at {Cursor}");
    }

    private void SetMode(string mode, bool isOn)
    {
        switch (mode)
        {
            case "?25":
                IsCursorVisible = isOn;
                break;
            case "?2026":
                IsSynchronised = isOn;
                break;
            case "?1049" or "?2004":
                break;
            default:
                throw new InvalidOperationException($"unknown mode {mode}");
        }
    }
}
