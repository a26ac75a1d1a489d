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
            var ends = text.AsSpan(at, end - at).Count('\n');
            if (Words(text, at, end) is { Count: > 0 } words && words[0].Value[0] != '#')
                yield return new ApacheDirective(file, line, words[0], [.. words.Skip(1)]) { LastLine = line + Math.Max(0, text[end - 1] == '\n' ? ends - 1 : ends) };
            line += ends;
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
        at = SkipBlanks(text, at, end);
        // What follows the bracket that closes the head of a section, mostly a comment, counts for nothing.
        if (at < end && text[at] == '<' && text.LastIndexOf('>', end - 1, end - at) is var bracket and > 0)
            end = bracket;
        while ((at = SkipBlanks(text, at, end)) < end)
        {
            var start = at;
            var value = text[at] is '"' or '\'' ? Quoted(text, ref at, end) : Bare(text, ref at, end);
            if (value.Length > 0)
                words.Add(new ApacheWord(Utf8(value), start, Utf8(text[start..at])));
        }
        return words;
    }

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || Joint(text, at) > 0))
            at++;
        return at;
    }

    // How long the backslash with its line end is; 0 where there is none.
    private static int Joint(string text, int at)
    {
        if (text[at] != '\\')
            return 0;
        var next = at + 1;
        while (next < text.Length && text[next] == '\r')
            next++;
        return next < text.Length && text[next] == '\n' ? next + 1 - at : 0;
    }

    // A joint is nothing at all: a word goes on behind it.
    private static string Bare(string text, ref int at, int end)
    {
        var value = new StringBuilder();
        while (at < end && !char.IsWhiteSpace(text[at]))
        {
            var joint = Joint(text, at);
            if (joint == 0)
                value.Append(text[at]);
            at = Math.Min(end, at + Math.Max(1, joint));
        }
        return value.ToString();
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

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
