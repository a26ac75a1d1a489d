using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>Pending requests of the same host: making another is the classic way to lose sight of a key.</summary>
public static class RequestsInTheWay
{
    /// <summary>Submitted ones first, then the newest.</summary>
    public static IReadOnlyList<PendingRequest> For(Machine machine, string host) =>
    [
        .. machine.Pending.List()
            .Where(request => string.Equals(request.Host, host, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(request => request.SubmittedAt is not null)
            .ThenByDescending(request => request.MadeAt),
    ];

    /// <summary>The warning that a plan or a screen shows for it.</summary>
    public static Problem Note(PendingRequest request) => Problem.Warning(
        request.SubmittedAt is null ? "request-in-the-way" : "submitted-request-in-the-way",
        ("host", request.Host),
        ("request", request.Id),
        ("made", request.MadeAt.ToString("yyyy-MM-dd")),
        ("submitted", request.SubmittedAt?.ToString("yyyy-MM-dd") ?? ""));
}
