namespace CertTui.Terminal.Cells;

/// <summary>Columns and rows.</summary>
public readonly record struct Size(int Width, int Height)
{
    /// <summary>What a terminal has that does not say: a pty without a size reports 0x0.</summary>
    public static Size Default => new(80, 24);

    public Rect Whole => new(0, 0, Width, Height);

    public override string ToString() => $"{Width}x{Height}";
}
