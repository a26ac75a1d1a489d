using CertTui.Terminal.Consoles.Windows;
using CertTui.Terminal.Drawing;

namespace CertTui.Terminal.Consoles;

/// <summary>What was found out about a console of Windows.</summary>
/// <param name="HasSequences">It obeys control sequences; else a frame is drawn by calls.</param>
/// <param name="Widths">Each glyph that was tried; empty where the console could not be asked.</param>
/// <param name="Facts">What it says of itself.</param>
public sealed record ConsoleLook(bool HasSequences, IReadOnlyList<GlyphWidth> Widths, ConsoleFacts Facts)
{
    // The raster font of conhost; it has the characters of its code page only.
    private const string RasterFont = "Terminal";

    /// <summary>Lines of boxes take one cell, as drawing counts with.</summary>
    public bool HasNarrowLines => Widths.All(width => width.IsAsExpected || !Boxes.All.Contains(width.Glyph));

    /// <summary>A Chinese character takes two cells, and the font can have it. True where nothing is known.</summary>
    public bool CanShowHan =>
        Widths.All(width => width.IsAsExpected || width.Expected != 2 || width.Glyph.Length > 1)
        && (Facts.Font != RasterFont || Facts.OutputCodePage is 932 or 936 or 949 or 950);

    /// <param name="console">The console.</param>
    /// <param name="hidden">A buffer of it that nobody sees; null where there can be none.</param>
    internal static ConsoleLook At(IWindowsConsole console, IConsoleOutput? hidden)
    {
        // Taken at its word where it cannot be tried; taking it over shows whether it was true.
        var hasSequences = hidden is null || SequenceScreen.Works(hidden);
        return new ConsoleLook(hasSequences, hidden is null ? [] : WidthProbe.Measure(hidden) ?? [], console.Facts);
    }
}
