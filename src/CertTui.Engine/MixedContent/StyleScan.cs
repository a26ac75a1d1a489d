using System.Text.RegularExpressions;

namespace CertTui.Engine.MixedContent;

/// <summary>The addresses in a style sheet (CSS Syntax, level 3): <c>url(...)</c> and <c>@import</c>.</summary>
public static partial class StyleScan
{
    /// <param name="css">A style sheet, or the content of a style attribute.</param>
    /// <param name="file">Where it stands: relative addresses start there.</param>
    public static Scanned Find(string css, Uri file)
    {
        var lines = new Lines(css);
        var text = WithoutComments(css);
        var items = new List<MixedItem>();
        var sheets = new List<Uri>();
        foreach (Match match in Addresses().Matches(text))
        {
            var isImport = match.Groups["import"].Success;
            if (!Uri.TryCreate(file, match.Groups["address"].Value.Trim(), out var address))
                continue;
            if (address.Scheme == Uri.UriSchemeHttp)
                items.Add(new MixedItem(file, lines.Of(match.Index), isImport ? "@import" : "url()", address, KindOf(text, match.Index, isImport)));
            else if (isImport && address.Scheme == Uri.UriSchemeHttps)
                sheets.Add(address);
        }
        return new Scanned(items, sheets, Upgrades: false);
    }

    // Style sheets and fonts are blocked, pictures are upgraded.
    private static MixedKind KindOf(string text, int at, bool isImport)
    {
        var block = text.LastIndexOf('{', at);
        var rule = block < 0 ? 0 : text.LastIndexOfAny(['}', ';'], block) + 1;
        var isFont = block >= 0 && text.AsSpan(rule, block - rule).Trim().Equals("@font-face", StringComparison.OrdinalIgnoreCase);
        return isImport || isFont ? MixedKind.Blocked : MixedKind.Upgraded;
    }

    // As many characters as before, so that lines stay where they are.
    private static string WithoutComments(string css) =>
        Comments().Replace(css, match => string.Concat(match.Value.Select(c => c == '\n' ? '\n' : ' ')));

    [GeneratedRegex(@"/\*.*?(\*/|\z)", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex(
        """((?<import>@import)\s+)?url\(\s*("(?<address>[^"\n]*)"|'(?<address>[^'\n]*)'|(?<address>[^"'()\s]*))|(?<import>@import)\s+("(?<address>[^"\n]*)"|'(?<address>[^'\n]*)')""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
