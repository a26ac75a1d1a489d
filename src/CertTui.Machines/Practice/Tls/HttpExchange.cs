using System.Text;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice.Tls;

/// <summary>One request and its answer (RFC 9112), then the connection is closed. GET and HEAD of static files only.</summary>
internal static class HttpExchange
{
    private const int LargestHead = 8 * 1024;

    /// <param name="stream">Plain or TLS.</param>
    /// <param name="siteFor">The site that answers to a Host header, given the target too; null where none does.</param>
    /// <param name="cancellation">Ends a client that dawdles.</param>
    public static async Task Answer(Stream stream, Func<string, string, Site?> siteFor, CancellationToken cancellation)
    {
        if (await ReadHead(stream, cancellation) is not { } head)
            return;
        var request = head.Split("\r\n")[0].Split(' ');
        if (request is not [var method, var target, "HTTP/1.0" or "HTTP/1.1"])
            await Send(stream, "400 Bad Request", null, withBody: true, cancellation);
        else if (method is not ("GET" or "HEAD"))
            await Send(stream, "405 Method Not Allowed", null, withBody: true, cancellation);
        else
            await SendFile(stream, siteFor(HostOf(head), target), target, method == "GET", cancellation);
    }

    private static Task SendFile(Stream stream, Site? site, string target, bool withBody, CancellationToken cancellation) =>
        site is not null && SiteFiles.Find(site.Folder, target) is { } file
            ? Send(stream, "200 OK", file, withBody, cancellation)
            : Send(stream, "404 Not Found", null, withBody, cancellation);

    private static async Task Send(Stream stream, string status, (byte[] Content, string Type)? file, bool withBody, CancellationToken cancellation)
    {
        var (content, type) = file ?? (Encoding.ASCII.GetBytes(status + "\n"), "text/plain");
        var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
        if (withBody)
            await stream.WriteAsync(content, cancellation);
        await stream.FlushAsync(cancellation);
    }

    /// <summary>Null where the client went away, or sends a head without end.</summary>
    private static async Task<string?> ReadHead(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[LargestHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
                return null;
            length += read;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) >= 0)
                return Encoding.Latin1.GetString(buffer, 0, length);
        }
        return null;
    }

    private static string HostOf(string head)
    {
        const string field = "Host:";
        var line = head.Split("\r\n").FirstOrDefault(line => line.StartsWith(field, StringComparison.OrdinalIgnoreCase)) ?? field;
        return line[field.Length..].Trim().Split(':')[0];
    }
}
