namespace CertTui.Terminal.Cells;

/// <summary>A part of a grid. Parts that would be negative in size are empty.</summary>
public readonly record struct Rect
{
    public Rect(int x, int y, int width, int height)
    {
        X = x;
        Y = y;
        Width = Math.Max(0, width);
        Height = Math.Max(0, height);
    }

    public int X { get; }

    public int Y { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The first column behind the part.</summary>
    public int Right => X + Width;

    /// <summary>The first row below the part.</summary>
    public int Bottom => Y + Height;

    public bool IsEmpty => Width == 0 || Height == 0;

    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>
    /// The part without a margin of <paramref name="columns"/> left and right and <paramref name="rows"/> above and below.
    /// </summary>
    public Rect Inset(int columns, int rows) => new(X + columns, Y + rows, Width - (2 * columns), Height - (2 * rows));

    public Rect Row(int index) => Rows(index, 1);

    public Rect Rows(int first, int count) => new(X, Y + first, Width, Math.Min(count, Height - first));

    /// <summary>All rows but the first <paramref name="count"/>.</summary>
    public Rect BelowRows(int count) => new(X, Y + count, Width, Height - count);

    public Rect Columns(int first, int count) => new(X + first, Y, Math.Min(count, Width - first), Height);

    /// <summary>All columns but the first <paramref name="count"/>.</summary>
    public Rect BehindColumns(int count) => new(X + count, Y, Width - count, Height);

    /// <summary>A part of the given size in the middle of this one, never larger than it.</summary>
    public Rect Centered(int width, int height)
    {
        var (w, h) = (Math.Clamp(width, 0, Width), Math.Clamp(height, 0, Height));
        return new Rect(X + ((Width - w) / 2), Y + ((Height - h) / 2), w, h);
    }

    public Rect Intersect(Rect other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new Rect(x, y, Math.Min(Right, other.Right) - x, Math.Min(Bottom, other.Bottom) - y);
    }
}
