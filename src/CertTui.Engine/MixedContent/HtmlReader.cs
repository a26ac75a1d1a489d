namespace CertTui.Engine.MixedContent;

/// <summary>
/// Finds the start tags of a page, however damaged it is (the states of the HTML standard, section 13.2.5, that matter here): comments
/// are left out, and the text of scripts and style sheets is no markup.
/// </summary>
internal sealed class HtmlReader(string html)
{
    private static readonly string[] WithoutMarkup = ["script", "style", "textarea", "title"];

    private int _at;

    public IEnumerable<HtmlTag> Read()
    {
        while ((_at = html.IndexOf('<', _at)) >= 0)
        {
            if (IsAt("<!--"))
                Skip("-->");
            else if (_at + 1 < html.Length && char.IsAsciiLetter(html[_at + 1]))
            {
                var tag = ReadTag();
                yield return tag;
                if (WithoutMarkup.Contains(tag.Name) && ReadText(tag) is { } text)
                    yield return text;
            }
            else
                _at++;
        }
    }

    private HtmlTag ReadTag()
    {
        var start = _at++;
        var name = Until(IsEndOfName).ToLowerInvariant();
        var attributes = new Dictionary<string, string>();
        while (SkipTo(c => !char.IsWhiteSpace(c) && c != '/') && html[_at] != '>')
            ReadAttribute(attributes);
        return new HtmlTag(name, start, attributes);
    }

    private void ReadAttribute(Dictionary<string, string> attributes)
    {
        // An equals sign at the start is part of the name.
        var first = html[_at++];
        var name = first + Until(c => IsEndOfName(c) || c == '=');
        var after = _at;
        if (!SkipTo(c => !char.IsWhiteSpace(c)) || html[_at] != '=')
        {
            _at = after;
            HtmlTag.Add(attributes, name, "");
            return;
        }
        _at++;
        HtmlTag.Add(attributes, name, SkipTo(c => !char.IsWhiteSpace(c)) ? ReadValue() : "");
    }

    private string ReadValue()
    {
        var quote = html[_at];
        if (quote is not ('"' or '\''))
            return Until(c => char.IsWhiteSpace(c) || c == '>');
        _at++;
        var value = Until(c => c == quote);
        _at = Math.Min(_at + 1, html.Length);
        return value;
    }

    // Only the text of style sheets is of use.
    private HtmlTag? ReadText(HtmlTag tag)
    {
        var start = Math.Min(_at + 1, html.Length);
        var end = html.IndexOf("</" + tag.Name, start, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? html.Length : end;
        return tag.Name == "style" ? new HtmlTag("style", start, HtmlTag.NoAttributes, html[start.._at]) : null;
    }

    private string Until(Func<char, bool> isEnd)
    {
        var start = _at;
        while (_at < html.Length && !isEnd(html[_at]))
            _at++;
        return html[start.._at];
    }

    private bool SkipTo(Func<char, bool> isWanted)
    {
        Until(isWanted);
        return _at < html.Length;
    }

    private void Skip(string end)
    {
        var found = html.IndexOf(end, _at, StringComparison.Ordinal);
        _at = found < 0 ? html.Length : found + end.Length;
    }

    private bool IsAt(string text) => html.AsSpan(_at).StartsWith(text);

    private static bool IsEndOfName(char c) => char.IsWhiteSpace(c) || c is '/' or '>';
}
