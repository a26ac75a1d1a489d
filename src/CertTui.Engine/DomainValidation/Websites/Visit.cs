using System.Net.Sockets;

namespace CertTui.Engine.DomainValidation.Websites;

/// <summary>One visit: the first address, the redirects, the body.</summary>
internal sealed class Visit : IDisposable
{
    private readonly WebsiteCheck _check;
    private readonly string _name;
    private readonly string _scheme;
    private readonly List<Uri> _visited = [];
    private readonly List<Problem> _notices = [];
    private readonly HttpMessageInvoker _client;
    private int? _status;

    public Visit(WebsiteCheck check, string name, string scheme)
    {
        (_check, _name, _scheme) = (check, name, scheme);
        _client = Client.For(check.Place, errors => _notices.Add(Problem.Info("website-certificate", [.. Where, ("errors", errors)])));
    }

    private (string, string)[] Where => [("name", _name), ("url", _visited[^1].AbsoluteUri)];

    public void Dispose() => _client.Dispose();

    public async Task<WebsiteReport> Run(ValidationFile file, CancellationToken cancellation)
    {
        _visited.Add(file.Address(_scheme, _name));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_check.Patience);
        Problem? problem;
        try
        {
            problem = await Fetch(file, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            problem = Fault("website-timeout", ("seconds", $"{_check.Patience.TotalSeconds:0.#}"));
        }
        catch (HttpRequestException exception)
        {
            problem = Failure(exception);
        }
        catch (HttpIOException exception)
        {
            problem = Fault("website-broken-answer", ("reason", exception.HttpRequestError.ToString()));
        }
        return Report(problem);
    }

    private WebsiteReport Report(Problem? problem)
    {
        var severity = _scheme == "https" ? Severity.Warning : Severity.Error;
        IReadOnlyList<Problem> problems = problem is null ? _notices : [problem with { Severity = severity }, .. _notices];
        return new WebsiteReport(_name, _scheme, _visited, _status, problem is null, problems);
    }

    // Null: the file came.
    private async Task<Problem?> Fetch(ValidationFile file, CancellationToken cancellation)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, _visited[^1]);
            using var response = await _client.SendAsync(request, cancellation).ConfigureAwait(false);
            _status = (int)response.StatusCode;
            if (_status is < 300 or >= 400)
                return await Judge(response, file, cancellation).ConfigureAwait(false);
            if (Redirect.Fault(response, _visited) is { } fault)
                return Fault(fault.Code, fault.Details);
            _visited.Add(Redirect.Target(response, _visited[^1])!);
        }
    }

    private async Task<Problem?> Judge(HttpResponseMessage response, ValidationFile file, CancellationToken cancellation)
    {
        if (_status == 404)
            return Fault("website-not-found");
        if (!response.IsSuccessStatusCode)
            return Fault("website-status", ("status", $"{_status}"));
        var body = await Body.Read(response, WebsiteCheck.LargestBody, cancellation).ConfigureAwait(false);
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        return Body.Fault(body, mediaType, file.Content) is { } fault ? Fault(fault.Code, fault.Details) : null;
    }

    private Problem Failure(HttpRequestException exception) => (exception.InnerException, exception.HttpRequestError) switch
    {
        (SocketException { SocketErrorCode: SocketError.HostNotFound }, _) => Fault("website-no-address", ("host", _visited[^1].IdnHost)),
        (SocketException socket, _) => Fault("website-unreachable", ("reason", socket.SocketErrorCode.ToString())),
        (_, HttpRequestError.SecureConnectionError) => Fault("website-tls", ("reason", (exception.InnerException ?? exception).Message)),
        var (_, error) => Fault("website-broken-answer", ("reason", error.ToString())),
    };

    private Problem Fault(string code, params ReadOnlySpan<(string, string)> details) => Problem.Error(code, [.. Where, .. details]);
}
