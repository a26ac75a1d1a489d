using System.Globalization;
using System.Text;

namespace CertTui.Engine.Requests.Names;

/// <summary>
/// IDNA2008 allows letters, marks and digits (RFC 5892 section 2.1) and a few characters by name (section 2.6);
/// UTS #46 also lets symbols pass, which a CA refuses.
/// </summary>
internal static class IdnaCharacters
{
    public static bool AllAllowed(string label)
    {
        var first = true;
        foreach (var rune in label.EnumerateRunes())
        {
            if (!IsAllowed(rune) || first && IsMark(rune))
                return false;
            first = false;
        }
        return !first;
    }

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '-' or 0x00B7 or 0x3007 or 0x30FB or 0x06FD or 0x06FE or 0x0F0B
        || IsMark(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber;

    // A label never begins with a combining mark (RFC 5891 section 4.2.3.2).
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
