namespace CertTui.Terminal.Width;

/// <summary>How many cells a line of text takes.</summary>
public static class TextWidth
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        while (text.Length > 0)
        {
            var length = Graphemes.NextLength(text);
            width += Graphemes.WidthOf(text[..length]);
            text = text[length..];
        }

        return width;
    }
}
