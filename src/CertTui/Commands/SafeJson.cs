using System.Globalization;
using System.Text;
using CertTui.Terminal.Width;

namespace CertTui.Commands;

/// <summary>JSON that may be shown on a terminal: what could steer it or turn the reading order is written as an escape, and stays the same value.</summary>
internal static class SafeJson
{
    public static string Escape(string json)
    {
        if (Sanitize.IsClean(json))
            return json;
        var safe = new StringBuilder(json.Length + 64);
        // Category by character; both halves of a pair are escaped where the character that they make is.
        foreach (var rune in json.EnumerateRunes())
        {
            if (IsShown(Rune.GetUnicodeCategory(rune)))
                safe.Append(rune.ToString());
            else
                foreach (var half in rune.ToString())
                    safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)half:x4}");
        }
        return safe.ToString();
    }

    private static bool IsShown(UnicodeCategory category) => category is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);
}
