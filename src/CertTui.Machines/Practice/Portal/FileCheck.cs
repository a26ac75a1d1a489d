using System.Net;
using System.Net.Sockets;
using System.Text;
using CertTui.Engine;

namespace CertTui.Machines.Practice.Portal;

/// <summary>
/// Fetches the validation file of a name over plain HTTP, as the CA does (Baseline Requirements section 3.2.2.4.18): the practice
/// machine stands in for DNS, the request itself is real.
/// </summary>
/// <param name="Resolve">Where the web server for a name listens; null where none does.</param>
internal sealed record FileCheck(Func<string, IPEndPoint?> Resolve)
{
    public const string FileName = "fileauth.txt";
    public const string Path = "/.well-known/pki-validation/" + FileName;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static string Address(string name) => $"http://{name}{Path}";

    /// <summary>
    /// <see cref="Refusal"/> <c>file-validation-unreachable</c> (name, url, reason), <c>-redirect</c> (url, status, location), <c>-not-found</c> (url),
    /// <c>-status</c> (url, status), <c>-bom</c> (url) or <c>-wrong-content</c> (url, expected, found: lengths in bytes).
    /// </summary>
    public void Verify(string name, string expected)
    {
        var url = Address(name);
        var endPoint = Resolve(name) ?? throw new Refusal("file-validation-unreachable", ("name", name), ("url", url), ("reason", "port 80"));
        using var client = new HttpClient(Handler(endPoint)) { Timeout = Patience, MaxResponseContentBufferSize = 64 * 1024 };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = client.Send(request);
            CheckStatus(url, response);
            using var content = new MemoryStream();
            response.Content.CopyTo(content, null, CancellationToken.None);
            CheckContent(url, content.ToArray(), Encoding.ASCII.GetBytes(expected));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new Refusal("file-validation-unreachable", ("name", name), ("url", url), ("reason", exception.Message));
        }
    }

    private static void CheckStatus(string url, HttpResponseMessage response)
    {
        var status = ((int)response.StatusCode).ToString();
        if ((int)response.StatusCode is >= 300 and < 400)
            throw new Refusal("file-validation-redirect", ("url", url), ("status", status), ("location", response.Headers.Location?.ToString() ?? ""));
        if (response.StatusCode == HttpStatusCode.NotFound)
            throw new Refusal("file-validation-not-found", ("url", url));
        if (response.StatusCode != HttpStatusCode.OK)
            throw new Refusal("file-validation-status", ("url", url), ("status", status));
    }

    private static void CheckContent(string url, ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected)
    {
        if (found.StartsWith(Encoding.UTF8.Preamble) || found.StartsWith(Encoding.Unicode.Preamble) || found.StartsWith(Encoding.BigEndianUnicode.Preamble))
            throw new Refusal("file-validation-bom", ("url", url));
        if (!found.SequenceEqual(expected))
            throw new Refusal("file-validation-wrong-content", ("url", url), ("expected", expected.Length.ToString()), ("found", found.Length.ToString()));
    }

    private static SocketsHttpHandler Handler(IPEndPoint endPoint) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(endPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };
}
