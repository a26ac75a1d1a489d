using System.Globalization;
using System.Text;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Post;

/// <summary>Reads back what <see cref="MailWriter"/> wrote.</summary>
internal static class MailReader
{
    /// <summary>Null where the file is not such a message.</summary>
    public static Mail? TryRead(string id, ReadOnlySpan<byte> content)
    {
        var (headers, body) = Split(Encoding.UTF8.GetString(content).ReplaceLineEndings("\n"));
        var parts = body.Split($"--{Parameter(headers.GetValueOrDefault("content-type", ""), "boundary")}").Skip(1).SkipLast(1).Select(ReadPart).ToList();
        if (!headers.ContainsKey("subject") || parts.Count == 0 || parts.Contains(null) || !TryDate(headers, out var at))
            return null;
        return new Mail(id, at, headers.GetValueOrDefault("to", ""), headers["subject"], parts[0]!.Text, [.. parts.Skip(1).Select(part => part!.ToAttachment())]);
    }

    private static Part? ReadPart(string text)
    {
        var (headers, body) = Split(text.TrimStart('\n'));
        var name = Parameter(headers.GetValueOrDefault("content-disposition", ""), "filename");
        if (headers.GetValueOrDefault("content-transfer-encoding") != "base64")
            return new Part(name, body[..^(body.EndsWith('\n') ? 1 : 0)], []);
        var bytes = new byte[body.Length];
        return Convert.TryFromBase64String(body, bytes, out var length) ? new Part(name, "", bytes[..length]) : null;
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in (end < 0 ? "" : text[..end]).Split('\n'))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon]] = line[(colon + 2)..];
        }
        return (headers, end < 0 ? "" : text[(end + 2)..]);
    }

    private static string Parameter(string header, string name)
    {
        var start = header.IndexOf(name + "=\"", StringComparison.Ordinal);
        if (start < 0)
            return "";
        var value = header[(start + name.Length + 2)..];
        var end = value.IndexOf('"');
        return end < 0 ? value : value[..end];
    }

    private static bool TryDate(Dictionary<string, string> headers, out DateTimeOffset at) => DateTimeOffset.TryParseExact(
        headers.GetValueOrDefault("date"), "ddd, dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out at);

    private sealed record Part(string Name, string Text, byte[] Content)
    {
        public MailAttachment ToAttachment() => new(Name, Content);
    }
}
