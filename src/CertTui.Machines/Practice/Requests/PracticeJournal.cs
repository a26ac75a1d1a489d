using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Requests;

/// <summary>The journal of requests: one record a public key.</summary>
internal sealed class PracticeJournal(string folder) : IRequestJournal
{
    private const string End = ".json";

    public IReadOnlyList<JournalledRequest> List() =>
    [
        .. DurableFolder.Files(folder, End)
            .Select(path => PracticeJson.TryRead(path, PracticeJson.Readable.JournalledRequest))
            .OfType<JournalledRequest>()
            .OrderBy(request => request.MadeAt),
    ];

    public void Note(JournalledRequest request)
    {
        var path = Path.Combine(folder, SafeName.Check(request.SpkiSha256) + End);
        DurableFile.Write(path, PracticeJson.Bytes(request, PracticeJson.Readable.JournalledRequest), DurableFile.Readable);
    }
}
