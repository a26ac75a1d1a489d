using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>Places in a text of several lines.</summary>
internal static class TextLines
{
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    public static int EndOf(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    /// <summary>The same column in the line above; the start of the text where there is none.</summary>
    public static int Above(string text, int at)
    {
        var start = StartOf(text, at);
        return start == 0 ? 0 : AtColumn(text, StartOf(text, start - 1), ColumnOf(text, at));
    }

    /// <summary>The same column in the line below; the end of the text where there is none.</summary>
    public static int Below(string text, int at)
    {
        var end = EndOf(text, at);
        return end == text.Length ? end : AtColumn(text, end + 1, ColumnOf(text, at));
    }

    public static int ColumnOf(string text, int at)
    {
        var start = StartOf(text, at);
        return TextWidth.Of(text.AsSpan(start, at - start));
    }

    /// <summary>The first border between two graphemes that is not before a place.</summary>
    public static int Border(string text, int at)
    {
        var border = 0;
        while (border < at)
            border += Graphemes.NextLength(text.AsSpan(border));
        return border;
    }

    private static int AtColumn(string text, int start, int column) =>
        start + Truncate.Fit(text.AsSpan(start, EndOf(text, start) - start), column);
}
