using System.Globalization;

namespace CertTui.Terminal.Width;

/// <summary>
/// Cuts text into what a person takes for one character (UAX #29 extended grapheme clusters) and says how many cells each takes.
/// </summary>
public static class Graphemes
{
    /// <summary>The length in UTF-16 units of the first grapheme of a text that is not empty.</summary>
    public static int NextLength(ReadOnlySpan<char> text)
    {
        // Nothing below U+0300 joins with anything, but for CR LF, which is no text of one line.
        if (text.Length == 1 || (text[0] is >= ' ' and < '\u0300' && text[1] < '\u0300'))
            return 1;
        return IsHan(text[0]) && IsHan(text[1]) ? 1 : StringInfo.GetNextTextElementLength(text);
    }

    /// <summary>The length in UTF-16 units of the last grapheme of a text that is not empty.</summary>
    public static int LastLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at += length)
            length = NextLength(text[at..]);
        return length;
    }

    /// <summary>Cells of one grapheme: 0 (only marks), 1 or 2.</summary>
    public static int WidthOf(ReadOnlySpan<char> grapheme)
    {
        if (grapheme.Length == 1)
            return WidthTable.Of(grapheme[0]);
        var width = 0;
        foreach (var rune in grapheme.EnumerateRunes())
            width += WidthTable.Of(rune.Value);
        return Math.Min(width, 2);
    }

    /// <summary>
    /// False where terminals disagree (joined sequences, emoji, signs of ambiguous width): whoever draws one must not trust where the
    /// cursor is after it.
    /// </summary>
    public static bool IsWidthCertain(ReadOnlySpan<char> grapheme) => grapheme.Length switch
    {
        1 => grapheme[0] < '\u007f' || IsHan(grapheme[0]) || IsFullWidth(grapheme[0]) || IsBox(grapheme[0]),
        2 => char.IsHighSurrogate(grapheme[0]) && char.ConvertToUtf32(grapheme[0], grapheme[1]) is >= 0x20000 and <= 0x323AF,
        _ => false,
    };

    private static bool IsHan(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf');

    // CJK punctuation, kana, bopomofo (not the combining U+302A-302F and U+3099-309A), full-width forms, Hangul syllables.
    private static bool IsFullWidth(char c) =>
        c is (>= '\u3000' and <= '\u3029') or (>= '\u3041' and <= '\u3096') or (>= '\u309b' and <= '\u312f')
            or (>= '\uff01' and <= '\uff60') or (>= '\uac00' and <= '\ud7a3');

    // The lines that the theme draws with: those that a terminal shows wide are replaced before they are sent.
    private static bool IsBox(char c) => c is >= '\u2500' and <= '\u253c';
}
