using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Pending requests in memory.</summary>
public sealed class MemoryPending : IPendingRequests
{
    private readonly SortedDictionary<string, PendingRequest> _requests = [];

    public IReadOnlyList<PendingRequest> List() => [.. _requests.Values];

    public void Add(PendingRequest request) => _requests.Add(request.Id, request);

    public void MarkSubmitted(string id, DateTimeOffset at) => _requests[id] = _requests[id] with { SubmittedAt = at };

    public bool Retire(string id) => _requests.Remove(id);

    public string Snapshot() => string.Join('\n', _requests.Values);
}
