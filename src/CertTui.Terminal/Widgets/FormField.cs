using CertTui.Terminal.Cells;
using CertTui.Terminal.Lines;
using CertTui.Terminal.Width;

namespace CertTui.Terminal.Widgets;

/// <summary>
/// The words around a field: its label above it, and under it the help or, once there is one, the error in its place.
/// </summary>
public sealed record FormField(string Label, string Help = "", string Error = "")
{
    /// <summary>Draws the label and the note; the rows between them are for the field.</summary>
    /// <returns>Where the field belongs.</returns>
    public Rect Draw(Grid grid, Rect area, bool isFocused, int fieldRows = 1)
    {
        grid.Put(area.X, area.Y, Truncate.ToWidth(Label, area.Width), isFocused ? Style.Title : Style.Normal, area);
        var note = area.BelowRows(1 + fieldRows);
        var lines = LineBreaker.Break(Error.Length > 0 ? Error : Help, area.Width);
        for (var row = 0; row < Math.Min(lines.Count, note.Height); row++)
            grid.Put(note.X, note.Y + row, lines[row], Error.Length > 0 ? Style.Error : Style.Dim, note);
        return area.Rows(1, fieldRows);
    }

    /// <summary>The rows that all of it takes at a width.</summary>
    public int RowsAt(int width, int fieldRows = 1) => 1 + fieldRows + LineBreaker.Break(Error.Length > 0 ? Error : Help, width).Count;
}
