using CertTui.Terminal.Width;

namespace CertTui.Terminal.Lines;

/// <summary>The line that is being filled, as a part of its paragraph.</summary>
internal ref struct OpenLine(ReadOnlySpan<char> paragraph, int width, List<string> lines)
{
    private readonly ReadOnlySpan<char> paragraph = paragraph;
    private int start;
    private int end;
    private int used;

    public void Add(int at, int length)
    {
        var unit = paragraph.Slice(at, length);
        var blanks = unit.Length - unit.TrimEnd(' ').Length;
        var ink = TextWidth.Of(unit) - blanks;
        if (used + ink > width)
            Close(at);
        if (used + ink > width)
            Split(at, unit[..^blanks]);
        else
            used += ink;
        used += blanks;
        end = at + length;
    }

    /// <summary>Closes the last line; an empty paragraph is an empty line.</summary>
    public readonly void End()
    {
        if (end > start || paragraph.IsEmpty)
            lines.Add(Trimmed(start, end));
    }

    // A line of nothing but blanks is not worth a line: the blanks belonged to a break.
    private void Close(int next)
    {
        if (Trimmed(start, end) is { Length: > 0 } line)
            lines.Add(line);
        (start, end, used) = (next, next, 0);
    }

    private void Split(int at, ReadOnlySpan<char> unit)
    {
        while (TextWidth.Of(unit) > width)
        {
            var length = FirstPart(unit);
            lines.Add(Trimmed(at, at + length));
            at += length;
            unit = unit[length..];
        }

        (start, used) = (at, TextWidth.Of(unit));
    }

    // As long as it fits, a little shorter where a mark would stand at the wrong end, at least one character.
    private readonly int FirstPart(ReadOnlySpan<char> unit)
    {
        var longest = Math.Max(Truncate.Fit(unit, width), Graphemes.NextLength(unit));
        var next = longest < unit.Length ? BreakClasses.Of(unit[longest..]) : BreakClass.Blank;
        for (var length = longest; length > 0;)
        {
            var last = unit[(length - Graphemes.LastLength(unit[..length]))..length];
            if (BreakClasses.IsAllowed(BreakClasses.Of(last), next))
                return length;
            next = BreakClasses.Of(last);
            length -= last.Length;
        }

        return longest;
    }

    private readonly string Trimmed(int from, int to) => new(paragraph[from..to].TrimEnd(' '));
}
