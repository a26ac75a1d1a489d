using System.Globalization;
using System.Text;

namespace CertTui.Guides.Words;

/// <summary>
/// Reads a list of words: one JSON object (RFC 8259) whose members are all strings. System.Text.Json could, but this runs before the first
/// screen, where loading and compiling that reader takes longer than all other reading. The files are built in and tested: none is damaged.
/// </summary>
internal ref struct WordList
{
    private ReadOnlySpan<byte> rest;

    private WordList(ReadOnlySpan<byte> json) => rest = json;

    public static Dictionary<string, string> Read(ReadOnlySpan<byte> json)
    {
        var words = new Dictionary<string, string>();
        var list = new WordList(json);
        while (list.Next() is { } key && list.Next() is { } text)
            words[key] = text;
        return words;
    }

    private string? Next()
    {
        var open = rest.IndexOf((byte)'"');
        if (open < 0)
            return null;
        rest = rest[(open + 1)..];
        var end = End();
        var text = Encoding.UTF8.GetString(rest[..end]);
        rest = rest[Math.Min(end + 1, rest.Length)..];
        return text.Contains('\\') ? Unescaped(text) : text;
    }

    // The closing quotation mark: the first without a backslash that belongs to it.
    private readonly int End()
    {
        var at = 0;
        while (at < rest.Length && rest[at] != '"')
            at += rest[at] == '\\' ? 2 : 1;
        return Math.Min(at, rest.Length);
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        for (var escape = rest.IndexOf('\\'); escape >= 0; escape = rest.IndexOf('\\'))
        {
            var isCode = rest[escape + 1] == 'u';
            plain.Append(rest[..escape]).Append(isCode ? (char)ushort.Parse(rest.Slice(escape + 2, 4), NumberStyles.HexNumber) : Meaning(rest[escape + 1]));
            rest = rest[(escape + (isCode ? 6 : 2))..];
        }
        return plain.Append(rest).ToString();
    }

    private static char Meaning(char letter) => letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => letter };
}
