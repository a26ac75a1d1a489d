namespace CertTui.Terminal.Consoles.Windows;

/// <summary>Where output may be cut: behind a whole character and a whole control sequence (ECMA-48 5.4), so that each call of the console is complete.</summary>
internal static class OutputCuts
{
    /// <summary>UTF-16 units that go to the console in one call; some consoles hang on huge ones.</summary>
    public const int Most = 8192;

    /// <summary>
    /// The length of the next piece of a text that is not empty. What is longer than a piece and cannot be cut is cut between characters.
    /// </summary>
    public static int Next(ReadOnlySpan<char> text, int most = Most)
    {
        if (text.Length <= most)
            return text.Length;
        var (safe, at) = (0, 0);
        while (at < most)
        {
            at += UnitLength(text[at..]);
            if (at <= most)
                safe = at;
        }

        if (safe > 0)
            return safe;
        return char.IsHighSurrogate(text[most - 1]) && char.IsLowSurrogate(text[most]) && most > 1 ? most - 1 : most;
    }

    /// <summary>The length of the character or control sequence that a text begins with.</summary>
    public static int UnitLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
            return text.Length;
        if (char.IsSurrogatePair(text[0], text[1]))
            return 2;
        return text[0] == '\e' ? SequenceLength(text) : 1;
    }

    private static int SequenceLength(ReadOnlySpan<char> text)
    {
        if (text[1] != '[')
            return 2;
        var final = text[2..].IndexOfAnyInRange('\u0040', '\u007e');
        return final < 0 ? text.Length : final + 3;
    }
}
