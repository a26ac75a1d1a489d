using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Folders;

/// <summary>The journal of requests: one record a public key.</summary>
internal sealed class FolderJournal(string folder) : IRequestJournal
{
    private const string End = ".json";

    public IReadOnlyList<JournalledRequest> List() =>
    [
        .. DurableFolder.Files(folder, End)
            .Select(path => FolderJson.TryRead(path, FolderJson.Readable.JournalledRequest))
            .OfType<JournalledRequest>()
            .OrderBy(request => request.MadeAt),
    ];

    /// <summary>A scenario that is made afresh has no past.</summary>
    public void Forget(string host)
    {
        foreach (var request in List().Where(request => request.Host == host))
            DurableFile.Delete(PathOf(request));
    }

    public void Note(JournalledRequest request) =>
        DurableFile.Write(PathOf(request), FolderJson.Bytes(request, FolderJson.Readable.JournalledRequest));

    private string PathOf(JournalledRequest request) => Path.Combine(folder, SafeName.Check(request.SpkiSha256) + End);
}
