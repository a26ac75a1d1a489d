using System.Globalization;
using System.Text;

namespace CertTui.Terminal.Width;

/// <summary>
/// Makes text from outside safe to show: it can neither steer the terminal nor change the reading order of what stands beside it.
/// </summary>
public static class Sanitize
{
    /// <summary>
    /// For one line: tabs and line ends become blanks, other control and bidi characters go, private characters and lone surrogates
    /// become U+FFFD.
    /// </summary>
    public static string Text(ReadOnlySpan<char> text) => Clean(text, keepLines: false);

    /// <summary>As <see cref="Text"/>, but every kind of line end becomes one line feed.</summary>
    public static string Lines(ReadOnlySpan<char> text) => Clean(text, keepLines: true);

    /// <summary>Whether <see cref="Text"/> would change nothing.</summary>
    public static bool IsClean(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsSurelyShown(c))
                return IsCleanSlowly(text);
        }

        return true;
    }

    // ASCII, box drawing, Han, kana, Hangul, full-width forms: nearly all that a screen is made of.
    private static bool IsSurelyShown(char c) =>
        c is (>= ' ' and <= '~') or (>= '\u2500' and <= '\ud7ff') or (>= '\uff01' and <= '\uff60');

    private static bool IsCleanSlowly(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (!isWhole || Replace(rune) != rune.Value)
                return false;
            text = text[length..];
        }

        return true;
    }

    private static string Clean(ReadOnlySpan<char> text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        while (text.Length > 0)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            if (keepLines && text[0] is '\r' or '\n')
                length = AppendLineEnd(text, clean);
            else if (Replace(rune) is var shown and >= 0)
                clean.Append(new Rune(shown).ToString());
            text = text[length..];
        }

        return clean.ToString();
    }

    private static int AppendLineEnd(ReadOnlySpan<char> text, StringBuilder clean)
    {
        clean.Append('\n');
        return text.StartsWith("\r\n") ? 2 : 1;
    }

    // The code point to show; -1: none.
    private static int Replace(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' => ' ',
        // The joiners make one character of several in some scripts and in emoji.
        0x200C or 0x200D or 0xAD => rune.Value,
        _ => CharUnicodeInfo.GetUnicodeCategory(rune.Value) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => -1,
            UnicodeCategory.PrivateUse => 0xFFFD,
            _ => rune.Value,
        },
    };
}
