using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>A journal of requests in memory.</summary>
public sealed class MemoryJournal : IRequestJournal
{
    private readonly List<JournalledRequest> _requests = [];

    public IReadOnlyList<JournalledRequest> List() => [.. _requests.OrderBy(request => request.MadeAt)];

    public void Note(JournalledRequest request)
    {
        _requests.RemoveAll(noted => noted.SpkiSha256 == request.SpkiSha256);
        _requests.Add(request);
    }
}
