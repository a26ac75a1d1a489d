namespace CertTui.Terminal.Consoles;

/// <param name="Glyph">What was written.</param>
/// <param name="Width">Cells that the terminal moved its cursor by.</param>
/// <param name="Expected">Cells that drawing counts with.</param>
public sealed record GlyphWidth(string Glyph, int Width, int Expected)
{
    public bool IsAsExpected => Width == Expected;
}
