using System.Text;

namespace CertTui.Terminal.Cells;

/// <summary>A grid as text, for golden files: one layer of characters and one of styles.</summary>
public static class GridDump
{
    // A letter per style, in the order of the enumeration; blanks are Normal.
    private const string Letters = " dTaF_#oweKbP!";

    /// <summary>The characters; the tails of wide characters and the blanks at the ends of lines are left out.</summary>
    public static string ToText(this Grid grid)
    {
        var text = new StringBuilder();
        for (var y = 0; y < grid.Height; y++)
            AppendTrimmed(text, grid.Row(y), static (line, cell) => line.Append(cell.Text));
        return text.ToString();
    }

    /// <summary>A letter per cell for its style (blank for Normal), two for a wide character, as it stands on the screen.</summary>
    public static string ToStyles(this Grid grid)
    {
        var text = new StringBuilder();
        for (var y = 0; y < grid.Height; y++)
            AppendTrimmed(text, grid.Row(y), static (line, cell) => line.Append(Letters[(int)cell.Style]));
        return text.ToString();
    }

    private static void AppendTrimmed(StringBuilder text, ReadOnlySpan<Cell> row, Action<StringBuilder, Cell> append)
    {
        var start = text.Length;
        foreach (var cell in row)
            append(text, cell);
        while (text.Length > start && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }
}
