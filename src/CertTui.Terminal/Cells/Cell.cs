namespace CertTui.Terminal.Cells;

/// <summary>
/// One cell of the screen. A wide grapheme stands in its first cell; the second is its tail, which has no text of its own.
/// </summary>
public readonly struct Cell(string text, Style style) : IEquatable<Cell>
{
    public static Cell Blank => new(" ", Style.Normal);

    public string Text { get; } = text;

    public Style Style { get; } = style;

    public bool IsTail => Text.Length == 0;

    public bool IsPlainBlank => Style == Style.Normal && Text == " ";

    public static bool operator ==(Cell left, Cell right) => left.Equals(right);

    public static bool operator !=(Cell left, Cell right) => !left.Equals(right);

    public bool Equals(Cell other) => Style == other.Style && string.Equals(Text, other.Text);

    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Text, Style);
}
