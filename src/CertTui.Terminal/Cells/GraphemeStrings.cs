namespace CertTui.Terminal.Cells;

/// <summary>Gives a string for a grapheme without making a new one for the characters that a screen is full of.</summary>
internal static class GraphemeStrings
{
    // Direct-mapped: a character that is not in its place takes it. A race costs one more string, no wrong one.
    private static readonly string?[] Known = new string?[2048];

    public static string Of(ReadOnlySpan<char> grapheme)
    {
        if (grapheme.Length != 1)
            return new string(grapheme);
        ref var place = ref Known[grapheme[0] & 2047];
        var known = place;
        return known is not null && known[0] == grapheme[0] ? known : place = new string(grapheme);
    }
}
