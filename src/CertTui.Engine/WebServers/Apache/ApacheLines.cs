using System.Text;

namespace CertTui.Engine.WebServers.Apache;

/// <summary>Takes one configuration file apart (Apache HTTP Server 2.4, "Configuration Files: Syntax"). Never throws.</summary>
internal static class ApacheLines
{
    public static IEnumerable<ApacheDirective> Read(string file, byte[] content)
    {
        // One character for each byte: offsets in the text are offsets in the file.
        var text = Encoding.Latin1.GetString(content);
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var end = EndOfLine(text, at);
            if (Words(text, at, end) is { Count: > 0 } words && words[0].Value[0] != '#')
                yield return new ApacheDirective(file, line, words[0], [.. words.Skip(1)]);
            line += text.AsSpan(at, end - at).Count('\n');
            at = end;
        }
    }

    // A backslash before the line end joins the next line.
    private static int EndOfLine(string text, int at)
    {
        while (text.IndexOf('\n', at) is var end and >= 0)
        {
            at = end + 1;
            if (!text.AsSpan(0, end).TrimEnd('\r').EndsWith('\\'))
                return at;
        }
        return text.Length;
    }

    private static List<ApacheWord> Words(string text, int at, int end)
    {
        var words = new List<ApacheWord>();
        while ((at = SkipBlanks(text, at, end)) < end)
        {
            var start = at;
            var value = text[at] is '"' or '\'' ? Quoted(text, ref at, end) : Bare(text, ref at, end);
            if (value.Length > 0)
                words.Add(new ApacheWord(Utf8(value), start, Utf8(text[start..at])));
        }
        return words.Count > 0 && words[0].Value[0] == '<' ? WithoutBracket(words) : words;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || IsJoint(text, at)))
            at++;
        return at;
    }

    private static bool IsJoint(string text, int at) =>
        text[at] == '\\' && text.AsSpan(at + 1).TrimStart('\r').StartsWith("\n");

    private static string Bare(string text, ref int at, int end)
    {
        var start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && !IsJoint(text, at))
            at++;
        return text[start..at];
    }

    private static string Quoted(string text, ref int at, int end)
    {
        var quote = text[at++];
        var value = new StringBuilder();
        for (; at < end && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < end && (text[at + 1] == quote || text[at + 1] == '\\'))
                at++;
            value.Append(text[at]);
        }
        at = Math.Min(end, at + 1);
        return value.ToString();
    }

    // The bracket that closes the head of a section is no part of its last word.
    private static List<ApacheWord> WithoutBracket(List<ApacheWord> words)
    {
        var last = words[^1];
        if (last.Value.EndsWith('>'))
            words[^1] = last with { Value = last.Value[..^1], Raw = last.Raw.EndsWith('>') ? last.Raw[..^1] : last.Raw };
        return words.Count > 1 && words[^1].Value.Length == 0 ? words[..^1] : words;
    }

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
