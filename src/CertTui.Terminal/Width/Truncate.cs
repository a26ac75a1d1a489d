namespace CertTui.Terminal.Width;

/// <summary>Cuts text to a number of cells, never through a grapheme.</summary>
public static class Truncate
{
    /// <summary>
    /// The text where it fits, else its start and <paramref name="mark"/>; the mark is cut too where even that is too wide.
    /// </summary>
    public static string ToWidth(string text, int width, string mark = "...")
    {
        if (TextWidth.Of(text) <= width)
            return text;
        var room = width - TextWidth.Of(mark);
        return room < 0 ? text[..Fit(text, width)] : string.Concat(text.AsSpan(0, Fit(text, room)), mark);
    }

    /// <summary>The length in UTF-16 units of the longest start of the text that takes at most <paramref name="width"/> cells.</summary>
    public static int Fit(ReadOnlySpan<char> text, int width)
    {
        var (at, used) = (0, 0);
        while (at < text.Length)
        {
            var length = Graphemes.NextLength(text[at..]);
            used += Graphemes.WidthOf(text.Slice(at, length));
            if (used > width)
                return at;
            at += length;
        }

        return at;
    }
}
