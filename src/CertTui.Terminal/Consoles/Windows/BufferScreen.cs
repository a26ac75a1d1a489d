using System.Globalization;
using System.Text;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>
/// A console without control sequences (Server 2012 and 2012 R2, the legacy console, Wine): a buffer of its own, and each sequence that a
/// frame is made of becomes a call.
/// </summary>
internal sealed class BufferScreen(IWindowsConsole console, IConsoleOutput buffer) : IConsoleScreen
{
    private readonly CharacterLooks looks = new(buffer.Info?.Attributes ?? CharacterLooks.Usual);

    public IConsoleOutput Shown => buffer;

    public bool Enter() => buffer.SetMode(ConsoleModes.Verbatim) && console.Show(buffer);

    public void Leave() => console.Show(console.Output);

    public bool Write(ReadOnlySpan<byte> frame)
    {
        ReadOnlySpan<char> text = Encoding.UTF8.GetString(frame);
        while (text.Length > 0)
        {
            var length = RunLength(text);
            if (!(length > 0 ? ConsoleText.Write(buffer, text[..length]) : Obey(text[..(length = OutputCuts.UnitLength(text))])))
                return false;
            text = text[length..];
        }

        return true;
    }

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var control = text.IndexOfAnyInRange('\0', '\u001f');
        return control < 0 ? text.Length : control;
    }

    private bool Obey(ReadOnlySpan<char> unit) => unit[0] switch
    {
        '\r' => Move(info => info.Cursor with { X = 0 }),
        '\n' => Move(info => info.Cursor with { Y = (short)(info.Cursor.Y + 1) }),
        '\b' => Move(info => info.Cursor with { X = (short)(info.Cursor.X - 1) }),
        '\e' when unit.Length > 2 => Obey(unit[^1], unit[2..^1]),
        _ => true,
    };

    private bool Obey(char final, ReadOnlySpan<char> parameters) => final switch
    {
        'm' => buffer.SetAttributes(looks.After(parameters)),
        'H' => buffer.MoveTo(PositionOf(parameters)),
        'A' => MoveBy(0, -NumberOf(parameters)),
        'B' => MoveBy(0, NumberOf(parameters)),
        'C' => MoveBy(NumberOf(parameters), 0),
        'D' => MoveBy(-NumberOf(parameters), 0),
        'K' => EraseRow(),
        'J' => EraseAll(),
        'h' or 'l' when parameters is "?25" => buffer.ShowCursor(final == 'h'),
        // Synchronised output, and what else an old console never heard of.
        _ => true,
    };

    private bool MoveBy(int columns, int rows) =>
        Move(info => new Coordinates((short)(info.Cursor.X + columns), (short)(info.Cursor.Y + rows)));

    private bool Move(Func<BufferInfo, Coordinates> target)
    {
        if (buffer.Info is not { } info)
            return false;
        var (x, y) = target(info);
        return buffer.MoveTo(new(short.Clamp(x, 0, (short)(info.Size.X - 1)), short.Clamp(y, 0, (short)(info.Size.Y - 1))));
    }

    private bool EraseRow() =>
        buffer.Info is { } info && buffer.Erase(info.Cursor, info.Size.X - info.Cursor.X, looks.Normal);

    private bool EraseAll() => buffer.Info is { } info && buffer.Erase(default, info.Size.X * info.Size.Y, looks.Normal);

    private static Coordinates PositionOf(ReadOnlySpan<char> parameters)
    {
        var middle = parameters.IndexOf(';');
        return middle < 0
            ? new Coordinates(0, (short)(NumberOf(parameters) - 1))
            : new Coordinates((short)(NumberOf(parameters[(middle + 1)..]) - 1), (short)(NumberOf(parameters[..middle]) - 1));
    }

    private static int NumberOf(ReadOnlySpan<char> parameter) =>
        int.TryParse(parameter, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
