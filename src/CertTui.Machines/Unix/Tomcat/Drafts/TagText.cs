using System.Text;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat.Drafts;

/// <summary>server.xml while it is drafted: parts of its text are changed, white space, comments and the order of all else stay.</summary>
internal sealed class TagText(TomcatSetup setup)
{
    // One character for each byte.
    private readonly string _text = Encoding.Latin1.GetString(setup.Content);

    /// <summary>The end of a line as the file has it.</summary>
    public string NewLine => _text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>What stands before an element on its line; empty where that is not white space alone.</summary>
    public string IndentOf(TomcatElement element)
    {
        var start = _text.LastIndexOfAny(['\n', '\r'], Math.Max(0, element.Offset - 1)) + 1;
        var before = _text[start..element.Offset];
        return before.All(char.IsWhiteSpace) ? before : "";
    }

    /// <summary>Gives attributes of a start tag values, or takes them out (null); new ones come behind the first that is given.</summary>
    public TextEdit Set(TomcatElement element, IReadOnlyList<(string Name, string? Value)> values)
    {
        var anchor = values.Select(value => element.Find(value.Name)).FirstOrDefault(found => found is not null) ?? (element.Attributes.Count > 0 ? element.Attributes[^1] : null);
        var tag = _text[element.Offset..element.TagEnd];
        var separator = anchor is null ? " " : SpaceBefore(anchor);
        var added = string.Concat(values.Where(value => value.Value is not null && element.Find(value.Name) is null).Select(value => separator + Written(value.Name, value.Value!)));
        var parts = values.Where(value => element.Find(value.Name) is not null).Select(value => Part(element, element.Find(value.Name)!, value.Value)).ToList();
        var behind = anchor is null ? element.Name.Length + 1 : anchor.Offset + anchor.Length - element.Offset;
        parts.Add((behind, behind, added));
        // From the back, so that the places before stay where they are; what is added behind the anchor first.
        foreach (var (start, end, text) in parts.OrderByDescending(part => part.Start).ThenByDescending(part => part.End))
            tag = tag[..start] + text + tag[end..];
        return Replace(element.Offset, element.TagEnd, tag);
    }

    /// <summary>Puts lines behind an element.</summary>
    public TextEdit Behind(TomcatElement element, string lines) => After(element.Children.Count == 0 && element.IsEmpty ? element.Offset : LastTag(element), element.End, lines);

    /// <summary>Puts lines in front of an element.</summary>
    public TextEdit Before(TomcatElement element, string lines) => Replace(element.Offset, element.TagEnd, lines + _text[element.Offset..element.TagEnd]);

    /// <summary>Puts lines behind a start tag; an element of one tag gets an end tag, with <paramref name="indent"/> before it.</summary>
    public TextEdit Inside(TomcatElement element, string lines, string indent)
    {
        var tag = _text[element.Offset..element.TagEnd];
        return Replace(element.Offset, element.TagEnd, element.IsEmpty ? $"{tag[..^2].TrimEnd()}>{lines}{NewLine}{indent}</{element.Name}>" : tag + lines);
    }

    /// <summary>A whole element, up to its end tag.</summary>
    public TextEdit Instead(TomcatElement element, string text) => Replace(element.Offset, element.End, text);

    /// <summary>An attribute as it is written into the file: in ASCII, which every encoding of such files has.</summary>
    public static string Written(string name, string value)
    {
        var text = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '&' or '<' or '>' or '"' or '\'' or > 126)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"&#{rune.Value};");
            else
                text.Append(rune);
        }
        return $"{name}=\"{text}\"";
    }

    private TextEdit After(int start, int end, string lines) => Replace(start, end, _text[start..end] + lines);

    private int LastTag(TomcatElement element) => _text.LastIndexOf('<', element.End - 1);

    private (int Start, int End, string Text) Part(TomcatElement element, TomcatAttribute attribute, string? value)
    {
        var start = attribute.Offset - element.Offset;
        return value is null ? (start - SpaceBefore(attribute).Length, start + attribute.Length, "") : (start, start + attribute.Length, Written(attribute.Name, value));
    }

    private string SpaceBefore(TomcatAttribute attribute)
    {
        var start = attribute.Offset;
        while (char.IsWhiteSpace(_text[start - 1]))
            start--;
        return _text[start..attribute.Offset];
    }

    // What is kept as text must be the same bytes again.
    private TextEdit Replace(int start, int end, string after)
    {
        var before = Utf8(_text[start..end]);
        if (!Encoding.UTF8.GetBytes(before).AsSpan().SequenceEqual(setup.Content.AsSpan(start, end - start)))
            throw new Refusal("tomcat-config-unclear", ("path", setup.Path), ("line", $"{_text[..start].Count(character => character == '\n') + 1}"), ("reason", "encoding"));
        return new TextEdit(start, before, Utf8(after));
    }

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
