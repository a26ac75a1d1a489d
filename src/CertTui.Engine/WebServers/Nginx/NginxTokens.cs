using System.Text;

namespace CertTui.Engine.WebServers.Nginx;

/// <summary>Takes a file apart as nginx does (ngx_conf_file.c): words, and the three signs that end them.</summary>
internal sealed class NginxTokens
{
    // One character for each byte: offsets in the text are offsets in the file.
    private readonly string _text;
    private int _at;

    public NginxTokens(byte[] content) => _text = Encoding.Latin1.GetString(content);

    /// <summary>Of the sign that was read last, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Behind what was read last.</summary>
    public int At => _at;

    /// <summary>A word, or one of <c>;</c> <c>{</c> <c>}</c> with the value null; null at the end of the file.</summary>
    public (NginxWord? Word, char Sign)? Next()
    {
        SkipBlanks();
        if (_at >= _text.Length)
            return null;
        if (_text[_at] is ';' or '{' or '}')
            return (null, _text[_at++]);
        var start = _at;
        var value = _text[_at] is '"' or '\'' ? Quoted() : Bare();
        return (new NginxWord(Utf8(value), start, Utf8(_text[start.._at])), ' ');
    }

    private void SkipBlanks()
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '#')
                _at = _text.IndexOf('\n', _at) is var end and >= 0 ? end : _text.Length;
            if (_at >= _text.Length || !char.IsWhiteSpace(_text[_at]))
                return;
            Line += _text[_at] == '\n' ? 1 : 0;
        }
    }

    // The brace of a variable, ${name}, opens no block.
    private string Bare()
    {
        var value = new StringBuilder();
        for (; _at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ';'; _at++)
        {
            if (_text[_at] == '{' && (_at == 0 || _text[_at - 1] != '$'))
                break;
            Take(value);
        }
        return value.ToString();
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var value = new StringBuilder();
        for (; _at < _text.Length && _text[_at] != quote; _at++)
            Take(value);
        _at = Math.Min(_text.Length, _at + 1);
        return value.ToString();
    }

    private void Take(StringBuilder value)
    {
        if (_text[_at] == '\\' && _at + 1 < _text.Length)
            _at++;
        Line += _text[_at] == '\n' ? 1 : 0;
        value.Append(_text[_at]);
    }

    private static string Utf8(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
