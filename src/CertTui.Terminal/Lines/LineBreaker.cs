using CertTui.Terminal.Width;

namespace CertTui.Terminal.Lines;

/// <summary>
/// Breaks text into lines of at most a number of cells. Between Han characters a line may end anywhere, but no line starts with a closing
/// mark or ends with an opening one; words, URLs and file names stay whole where they fit. Nothing is hyphenated; only the
/// blanks at the place of a break are dropped.
/// </summary>
public static class LineBreaker
{
    public static List<string> Break(string text, int width)
    {
        var lines = new List<string>();
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            BreakParagraph(rest[..end].TrimEnd('\r'), Math.Max(width, 1), lines);
            rest = rest[(end + 1)..];
        }

        BreakParagraph(rest, Math.Max(width, 1), lines);
        return lines;
    }

    private static void BreakParagraph(ReadOnlySpan<char> paragraph, int width, List<string> lines)
    {
        var line = new OpenLine(paragraph, width, lines);
        var at = 0;
        while (at < paragraph.Length)
        {
            var unit = NextUnit(paragraph[at..]);
            line.Add(at, unit);
            at += unit;
        }

        line.End();
    }

    // What stands between two places where a line may end.
    private static int NextUnit(ReadOnlySpan<char> text)
    {
        var at = Graphemes.NextLength(text);
        var before = BreakClasses.Of(text[..at]);
        while (at < text.Length)
        {
            var length = Graphemes.NextLength(text[at..]);
            var after = BreakClasses.Of(text.Slice(at, length));
            if (BreakClasses.MayBreak(before, after))
                return at;
            before = after;
            at += length;
        }

        return at;
    }
}
