using System.Text;
using System.Text.RegularExpressions;

namespace CertTui.Engine.Pem;

/// <summary>
/// Finds the blocks of RFC 7468 in text that went through mail, Word or a web page: with quoted lines, blanks, odd hyphens,
/// missing line ends, other text around. Laxer than the lax form of RFC 7468 section 3 on purpose; never throws.
/// </summary>
public static partial class ArmourReader
{
    /// <summary>More blocks than this are not looked at: the largest bundles have some hundred.</summary>
    public const int MostBlocks = 10_000;

    public static IReadOnlyList<ArmourBlock> Read(string text)
    {
        var clean = Straighten(text);
        var blocks = new List<ArmourBlock>();
        var begins = BeginLine().Matches(clean);
        for (var i = 0; i < Math.Min(begins.Count, MostBlocks); i++)
        {
            var start = begins[i].Index + begins[i].Length;
            var next = i + 1 < begins.Count ? begins[i + 1].Index : clean.Length;
            var body = clean[start..next];
            var end = EndLine().Match(body);
            // A block that lost its END line reaches to the next BEGIN: its content decides.
            blocks.Add(Block(begins[i].Groups["label"].Value.Trim(), end.Success ? body[..end.Index] : body));
        }
        return blocks;
    }

    /// <summary>The bytes of base64 text in which blanks and line ends do not count; null where it is not base64.</summary>
    public static byte[]? Decode(string text)
    {
        var base64 = string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
        var bytes = new byte[base64.Length];
        return base64.Length > 0 && Convert.TryFromBase64String(base64, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>Line ends, quotes, blanks and hyphens as they were before mail and Word went over them.</summary>
    public static string Straighten(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Replace("\r\n", "\n"))
        {
            plain.Append(character switch
            {
                '\u00A0' or '\u2007' or '\u202F' or '\u3000' or '\t' => ' ',
                >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
                '\r' => '\n',
                _ => character,
            });
        }
        plain.Replace("\uFEFF", "").Replace("\u200B", "").Replace("\\r", "\n").Replace("\\n", "\n");
        return QuoteMarks().Replace(plain.ToString(), "");
    }

    private static ArmourBlock Block(string label, string body)
    {
        var hasHeaders = body.Contains(':');
        // Headers end with an empty line (RFC 1421 section 4.4).
        var content = hasHeaders && body.IndexOf("\n\n", StringComparison.Ordinal) is var blank and >= 0 ? body[blank..] : body;
        return new ArmourBlock(label, Decode(content), hasHeaders);
    }

    // Word joins two hyphens into a dash, so that fewer than five may be left.
    [GeneratedRegex(@"-+ *BEGIN +(?<label>[A-Z0-9 #]{1,40}?) *-+", RegexOptions.NonBacktracking)]
    private static partial Regex BeginLine();

    [GeneratedRegex(@"-+ *END\b", RegexOptions.NonBacktracking)]
    private static partial Regex EndLine();

    [GeneratedRegex(@"^[ >|]+", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex QuoteMarks();
}
