using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Drawing;

/// <summary>
/// The lines that boxes are drawn with, all of code page 437. Drawing code always uses these; a theme for a terminal that lacks them,
/// or shows them two cells wide, replaces them when a frame is sent.
/// </summary>
public static class Boxes
{
    public const string Horizontal = "\u2500";
    public const string Vertical = "\u2502";
    public const string TopLeft = "\u250c";
    public const string TopRight = "\u2510";
    public const string BottomLeft = "\u2514";
    public const string BottomRight = "\u2518";
    public const string LeftTee = "\u251c";
    public const string RightTee = "\u2524";

    /// <summary>All of them: what a probe of the terminal has to try.</summary>
    public const string All = Horizontal + Vertical + TopLeft + TopRight + BottomLeft + BottomRight + LeftTee + RightTee;

    /// <summary>Draws the frame of a box, with a title in its upper line.</summary>
    public static void Draw(Grid grid, Rect box, Style style = Style.Normal, string title = "")
    {
        if (box.Width < 2 || box.Height < 2)
            return;
        Line(grid, box.Row(0), TopLeft, TopRight, style);
        Line(grid, box.Row(box.Height - 1), BottomLeft, BottomRight, style);
        grid.Fill(new Rect(box.X, box.Y + 1, 1, box.Height - 2), style, Vertical);
        grid.Fill(new Rect(box.Right - 1, box.Y + 1, 1, box.Height - 2), style, Vertical);
        if (title.Length > 0)
            grid.Put(box.X + 2, box.Y, $" {Width.Truncate.ToWidth(title, box.Width - 6)} ", Style.Title, box.Inset(1, 0));
    }

    /// <summary>A line across a box that joins its sides.</summary>
    public static void Divide(Grid grid, Rect box, int row, Style style = Style.Normal) =>
        Line(grid, box.Row(row), LeftTee, RightTee, style);

    private static void Line(Grid grid, Rect row, string left, string right, Style style)
    {
        grid.Fill(row, style, Horizontal);
        grid.Put(row.X, row.Y, left, style);
        grid.Put(row.Right - 1, row.Y, right, style);
    }
}
