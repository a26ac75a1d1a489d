using CertTui.Terminal.Drawing;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>
/// Measures what a console does with a glyph: written at the start of a row of a buffer that nobody sees, it has moved the cursor by its
/// width. An old console asks its font, so that neither the language nor the code page tells.
/// </summary>
internal static class WidthProbe
{
    /// <summary>U+8B49, and U+282E2, which only Hong Kong writes and which takes two UTF-16 units.</summary>
    private static readonly string[] Han = ["\u8b49", "\ud860\udee2"];

    /// <summary>Null where the console does not say where its cursor is.</summary>
    public static IReadOnlyList<GlyphWidth>? Measure(IConsoleOutput hidden)
    {
        var widths = new List<GlyphWidth>();
        foreach (var glyph in Boxes.All.Select(box => box.ToString()).Concat(Han))
        {
            if (Measure(hidden, glyph) is not { } width)
                return null;
            widths.Add(new GlyphWidth(glyph, width, Width.TextWidth.Of(glyph)));
        }

        return widths;
    }

    private static int? Measure(IConsoleOutput hidden, string glyph)
    {
        var isMeasured = hidden.MoveTo(default) && ConsoleText.Write(hidden, glyph);
        return isMeasured && hidden.Info is { } info ? info.Cursor.X : null;
    }
}
