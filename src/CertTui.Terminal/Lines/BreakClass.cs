using CertTui.Terminal.Width;

namespace CertTui.Terminal.Lines;

/// <summary>How a grapheme behaves at the end of a line.</summary>
internal enum BreakClass
{
    /// <summary>Part of a word, a URL, a file name.</summary>
    Word,
    Blank,

    /// <summary>Never ends a line.</summary>
    Opening,

    /// <summary>An opening mark of a script without blanks: never ends a line either, but one may end before it.</summary>
    WideOpening,

    /// <summary>Never starts a line.</summary>
    Closing,

    /// <summary>A closing mark of a script without blanks: never starts a line either, but one may end after it.</summary>
    WideClosing,

    /// <summary>Han and kana: a line may end before and after it.</summary>
    Ideograph,
}

/// <summary>The classes of kinsoku line breaking.</summary>
internal static class BreakClasses
{
    // Full-width and CJK: parentheses, corner brackets, lenticular and angle brackets, quotation marks.
    private const string OpeningMarks = "([{\uff08\u300c\u300e\u3010\u300a\u3008\u3014\u3016\uff3b\uff5b\u2018\u201c\u301d";

    private const string ClosingMarks = ",.;:!?)]}%"
        + "\uff0c\u3002\u3001\uff1b\uff1a\uff1f\uff01\uff09\u300d\u300f\u3011\u300b\u3009\u3015\u3017\uff3d\uff5d\u2019\u201d\u301f"
        + "\uff0e\uff05\u00b7\u2027\u30fb\u2026\u2014\u30fc\u3005";

    public static BreakClass Of(ReadOnlySpan<char> grapheme)
    {
        var first = grapheme[0];
        if (first == ' ')
            return BreakClass.Blank;
        if (OpeningMarks.Contains(first))
            return Graphemes.WidthOf(grapheme) == 2 ? BreakClass.WideOpening : BreakClass.Opening;
        if (ClosingMarks.Contains(first))
            return Graphemes.WidthOf(grapheme) == 2 ? BreakClass.WideClosing : BreakClass.Closing;
        return IsIdeograph(grapheme) ? BreakClass.Ideograph : BreakClass.Word;
    }

    /// <summary>Whether a line may end between two neighbours.</summary>
    public static bool MayBreak(BreakClass before, BreakClass after)
    {
        if (after is BreakClass.Blank || !IsAllowed(before, after))
            return false;
        return before is BreakClass.Blank or BreakClass.WideClosing or BreakClass.Ideograph
            || after is BreakClass.WideOpening or BreakClass.Ideograph;
    }

    /// <summary>Whether a line that must end within a word may end between two neighbours.</summary>
    public static bool IsAllowed(BreakClass before, BreakClass after) =>
        after is not (BreakClass.Closing or BreakClass.WideClosing) && before is not (BreakClass.Opening or BreakClass.WideOpening);

    // Hangul is written with blanks between words; everything else that is wide may be broken anywhere.
    private static bool IsIdeograph(ReadOnlySpan<char> grapheme) =>
        Graphemes.WidthOf(grapheme) == 2 && grapheme[0] is not ((>= '\uac00' and <= '\ud7a3') or (>= '\u1100' and <= '\u11ff'));
}
