using System.Net;
using System.Text;

namespace CertTui.Engine.Handshakes;

/// <summary>Lines to and from a server, in the clear, bounded in length and number.</summary>
internal sealed class StartTlsTalk(Stream stream, IPEndPoint server, string protocol, CancellationToken cancellation)
{
    // RFC 5321 section 4.5.3.1.5 allows 512 octets; IMAP servers list their capabilities in longer lines.
    private const int LongestLine = 4096;
    private const int MostLines = 200;
    private const int LongestAnswer = 200;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _length;
    private int _lines;
    private string _heard = "";

    public Task Send(string line)
    {
        _heard = "";
        return stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellation).AsTask();
    }

    /// <summary>The next line without its end; what is not printable ASCII becomes a question mark.</summary>
    public async Task<string> Hear()
    {
        int end;
        while ((end = _buffer.AsSpan(0, _length).IndexOf((byte)'\n')) < 0)
            await Receive().ConfigureAwait(false);
        var line = Encoding.ASCII.GetString(_buffer.AsSpan(0, end)).TrimEnd('\r');
        _buffer.AsSpan((end + 1).._length).CopyTo(_buffer);
        _length -= end + 1;
        Remember(line = string.Concat(line.Select(sign => char.IsControl(sign) ? '?' : sign)));
        Require(++_lines <= MostLines);
        return line;
    }

    /// <exception cref="Refusal"><c>starttls-refused</c> with what the server answered last.</exception>
    public void Require(bool agreed)
    {
        if (!agreed)
            throw Refuse("starttls-refused", ("answer", _heard));
    }

    /// <summary>
    /// Nothing may come that was not asked for: a man in the middle could put his text before the protected one, and a client that
    /// keeps it would take it for the server's (RFC 3207 section 4.2 and CVE-2011-0411).
    /// </summary>
    /// <exception cref="Refusal"><c>starttls-injection</c></exception>
    public void RequireSilence()
    {
        if (_length > 0)
            throw Refuse("starttls-injection");
    }

    private async Task Receive()
    {
        Require(_length < LongestLine);
        var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellation).ConfigureAwait(false);
        if (read == 0)
            throw new EndOfStreamException();
        _length += read;
    }

    private void Remember(string line)
    {
        if (_heard.Length < LongestAnswer)
            _heard = $"{_heard} {line}".Trim();
        _heard = _heard[..Math.Min(_heard.Length, LongestAnswer)];
    }

    private Refusal Refuse(string code, params ReadOnlySpan<(string, string)> details) =>
        new(code, [("endpoint", server.ToString()), ("protocol", protocol), .. details]);
}
