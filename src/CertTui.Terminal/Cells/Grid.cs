using CertTui.Terminal.Width;

namespace CertTui.Terminal.Cells;

/// <summary>The picture of a screen: what drawing code writes, and what <see cref="Drawing.FrameWriter"/> sends.</summary>
public sealed class Grid
{
    private readonly Cell[] cells;

    public Grid(int width, int height)
    {
        (Width, Height) = (Math.Max(1, width), Math.Max(1, height));
        cells = new Cell[Width * Height];
        var blank = Cell.Blank;
        // Not Array.Fill: to compile its vector code for a type of ours takes longer than a first screen can wait.
        for (var i = 0; i < cells.Length; i++)
            cells[i] = blank;
    }

    public Grid(Size size)
        : this(size.Width, size.Height)
    {
    }

    public int Width { get; }

    public int Height { get; }

    public Rect Whole => new(0, 0, Width, Height);

    public Cell this[int x, int y] => cells[(y * Width) + x];

    public ReadOnlySpan<Cell> Row(int y) => new(cells, y * Width, Width);

    /// <summary>Writes one line of text anywhere on the grid.</summary>
    /// <returns>The columns that were used.</returns>
    public int Put(int x, int y, ReadOnlySpan<char> text, Style style = Style.Normal) => Put(x, y, text, style, Whole);

    /// <summary>
    /// Writes one line of text, clipped to <paramref name="clip"/>. Text that starts left of the
    /// clip is cut there too. A wide character at an edge becomes a blank; control and bidi characters are left out.
    /// </summary>
    /// <returns>The columns that were used inside the clip.</returns>
    public int Put(int x, int y, ReadOnlySpan<char> text, Style style, Rect clip)
    {
        var area = clip.Intersect(Whole);
        if (y < area.Y || y >= area.Bottom || area.IsEmpty)
            return 0;
        text = Sanitize.IsClean(text) ? text : Sanitize.Text(text);
        var column = x;
        while (text.Length > 0 && column < area.Right)
            column += PutNext(ref text, column, y, style, area);
        return Math.Max(0, Math.Min(column, area.Right) - Math.Max(x, area.X));
    }

    /// <summary>Fills a part with one narrow character.</summary>
    public void Fill(Rect part, Style style = Style.Normal, string text = " ")
    {
        var area = part.Intersect(Whole);
        for (var y = area.Y; y < area.Bottom; y++)
        {
            for (var x = area.X; x < area.Right; x++)
                Set(x, y, text, style);
        }
    }

    /// <summary>Gives the cells of a part another style and leaves their text.</summary>
    public void Restyle(Rect part, Style style)
    {
        var area = part.Intersect(Whole);
        for (var y = area.Y; y < area.Bottom; y++)
        {
            for (var x = area.X; x < area.Right; x++)
                RestyleAt((y * Width) + x, style);
        }
    }

    private int PutNext(ref ReadOnlySpan<char> text, int column, int y, Style style, Rect area)
    {
        var length = Graphemes.NextLength(text);
        var grapheme = text[..length];
        text = text[length..];
        var width = Graphemes.WidthOf(grapheme);
        if (width == 0)
            return 0;
        if (column >= area.X && column + width <= area.Right)
            SetGrapheme(column, y, grapheme, width, style);
        else if (width == 2)
            BlankHalf(column, y, style, area);
        return width;
    }

    // One half of the wide character is outside the clip: the other half must not keep old ink.
    private void BlankHalf(int column, int y, Style style, Rect area)
    {
        for (var x = column; x < column + 2; x++)
        {
            if (area.Contains(x, y))
                Set(x, y, " ", style);
        }
    }

    private void SetGrapheme(int x, int y, ReadOnlySpan<char> grapheme, int width, Style style)
    {
        Set(x, y, GraphemeStrings.Of(grapheme), style);
        if (width == 2)
        {
            var (at, head) = ((y * Width) + x, cells[(y * Width) + x]);
            Set(x + 1, y, "", style);
            cells[at] = head;
        }
    }

    private void Set(int x, int y, string text, Style style)
    {
        var at = (y * Width) + x;
        if (cells[at].IsTail && x > 0)
            cells[at - 1] = new Cell(" ", cells[at - 1].Style);
        if (x + 1 < Width && cells[at + 1].IsTail)
            cells[at + 1] = new Cell(" ", cells[at + 1].Style);
        cells[at] = new Cell(text, style);
    }

    private void RestyleAt(int at, Style style)
    {
        cells[at] = new Cell(cells[at].Text, style);
        // Both halves of a wide character always have one style: they are sent as one.
        if (cells[at].IsTail)
            cells[at - 1] = new Cell(cells[at - 1].Text, style);
        else if ((at + 1) % Width != 0 && cells[at + 1].IsTail)
            cells[at + 1] = new Cell("", style);
    }
}
