using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Folders;

/// <summary>Pending requests: one folder each, with the request that <c>openssl req</c> reads and a record.</summary>
internal sealed class FolderRequests(string folder) : IPendingRequests
{
    private const string RequestFile = "request.csr";
    private const string RecordFile = "request.json";

    public IReadOnlyList<PendingRequest> List() => [.. DurableFolder.Folders(folder).Select(Read).OfType<PendingRequest>().OrderBy(request => request.MadeAt)];

    public void Add(PendingRequest request)
    {
        var path = PathOf(request.Id);
        if (Directory.Exists(path))
            throw new Refusal("request-exists", ("request", request.Id));
        DurableFolder.CreateWhole(path, temporary =>
        {
            DurableFile.Write(Path.Combine(temporary, RequestFile), PemFile.Bytes("NEW CERTIFICATE REQUEST", request.Csr), DurableFile.Readable);
            WriteRecord(temporary, request);
        });
    }

    public void MarkSubmitted(string id, DateTimeOffset at)
    {
        var request = Read(PathOf(id)) ?? throw new Refusal("request-not-found", ("request", id));
        WriteRecord(PathOf(id), request with { SubmittedAt = at });
    }

    public bool Retire(string id) => DurableFolder.RemoveWhole(PathOf(id));

    private static PendingRequest? Read(string path)
    {
        var csr = PemFile.TryRead(Path.Combine(path, RequestFile), "NEW CERTIFICATE REQUEST", "CERTIFICATE REQUEST");
        var record = FolderJson.TryRead(Path.Combine(path, RecordFile), FolderJson.Readable.PendingRecord);
        return csr is null || record is null
            ? null
            : new PendingRequest(Path.GetFileName(path), record.CaseId, record.Host, record.KeyId, csr, record.SpkiSha256, record.MadeAt, record.SubmittedAt);
    }

    private static void WriteRecord(string path, PendingRequest request)
    {
        var record = new PendingRecord(request.CaseId, request.Host, request.KeyId, request.SpkiSha256, request.MadeAt, request.SubmittedAt);
        DurableFile.Write(Path.Combine(path, RecordFile), FolderJson.Bytes(record, FolderJson.Readable.PendingRecord));
    }

    private string PathOf(string id) => Path.Combine(folder, SafeName.Check(id));
}
