using System.Text.RegularExpressions;

namespace CertTui.Guides.Tests.Words;

/// <summary>Looks in the program's sources for the keys and codes that need words. It reads text, not C#: good enough to miss nothing.</summary>
internal static partial class Sources
{
    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (path, File.ReadAllText(path))),
    ];

    /// <summary>The string literals among the arguments of every call or indexer that matches; not those inside a deeper pair of brackets.</summary>
    public static IEnumerable<string> Literals(Regex call) =>
        from file in Files
        from Match match in call.Matches(file.Text)
        from literal in String().Matches(TopLevel(file.Text, match.Index + match.Length)).Select(found => found.Groups[1].Value)
        select literal;

    /// <param name="pattern">Its first group is what is wanted.</param>
    /// <param name="file">The end of the path; empty for all files.</param>
    public static IEnumerable<string> Groups(Regex pattern, string file = "") =>
        Files.Where(source => source.Path.EndsWith(file, StringComparison.Ordinal))
            .SelectMany(source => pattern.Matches(source.Text)).Select(match => match.Groups[1].Value);

    /// <summary>From behind an opening bracket to its closing one, without what stands in brackets in between.</summary>
    private static string TopLevel(string text, int start)
    {
        var depth = 1;
        var kept = new List<char>();
        var inString = false;
        for (var at = start; at < text.Length && depth > 0; at++)
        {
            if (text[at] == '"' && text[at - 1] != '\\')
                inString = !inString;
            if (!inString)
                depth += text[at] is '(' or '[' ? 1 : text[at] is ')' or ']' ? -1 : 0;
            if (depth == 1)
                kept.Add(text[at]);
        }
        return string.Concat(kept);
    }

    [GeneratedRegex("""(?<!\$)"([^"{}]*)"(?!\s*\+)""")]
    private static partial Regex String();
}
