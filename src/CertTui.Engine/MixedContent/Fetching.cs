using System.Text;
using CertTui.Engine.DomainValidation.Websites;

namespace CertTui.Engine.MixedContent;

/// <summary>Fetches pages and style sheets, with redirects. Certificates are judged elsewhere.</summary>
internal sealed class Fetching(IConnectionPlace place, TimeSpan patience) : IDisposable
{
    private const int MostRedirects = 10;
    private const int LargestBody = 4 * 1024 * 1024;

    private readonly HttpMessageInvoker _client = Client.For(place, _ => { });

    public void Dispose() => _client.Dispose();

    public Task<Fetched> Get(Uri address, CancellationToken cancellation) => Fetch(HttpMethod.Get, address, cancellation);

    /// <summary>Something is there by https too.</summary>
    public async Task<bool> Answers(Uri address, CancellationToken cancellation) =>
        (await Fetch(HttpMethod.Head, address, cancellation).ConfigureAwait(false)) is { Status: >= 200 and < 400 };

    private async Task<Fetched> Fetch(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        var visited = new List<Uri> { address };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return await Follow(method, visited, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException)
        {
            return Failed(visited, (exception.InnerException ?? exception).Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(visited, $"{patience.TotalSeconds:0} s");
        }
    }

    private async Task<Fetched> Follow(HttpMethod method, List<Uri> visited, CancellationToken cancellation)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(method, visited[^1]);
            using var response = await _client.SendAsync(request, cancellation).ConfigureAwait(false);
            var target = (int)response.StatusCode is >= 300 and < 400 ? Redirect.Target(response, visited[^1]) : null;
            if (target is null || target.Scheme is not ("http" or "https") || visited.Count > MostRedirects)
                return await Read(response, visited, cancellation).ConfigureAwait(false);
            visited.Add(target);
        }
    }

    private static async Task<Fetched> Read(HttpResponseMessage response, List<Uri> visited, CancellationToken cancellation)
    {
        var body = await Body.Read(response, LargestBody, cancellation).ConfigureAwait(false);
        return new Fetched(
            visited,
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "",
            Encoding.UTF8.GetString(body),
            Header(response, "Set-Cookie"),
            string.Join("; ", Header(response, "Content-Security-Policy")),
            null);
    }

    private static IReadOnlyList<string> Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? [.. values] : [];

    private static Fetched Failed(List<Uri> visited, string reason) => new(visited, 0, "", "", [], "", reason);
}
