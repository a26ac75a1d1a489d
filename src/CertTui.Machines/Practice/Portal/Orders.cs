using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Portal;

/// <summary>The orders of the practice CA: one folder each, with the record, the request and the issued certificate.</summary>
internal sealed class Orders(PracticeFolders folders)
{
    private const string RecordFile = "order.json";
    private const string RequestFile = "request.csr";
    private const string CertificateFile = "server.pem";

    /// <summary>Held for as long as an order is looked for and then changed.</summary>
    public IDisposable Hold() => DiskLock.Alone(folders.AuthorityLock);

    public IReadOnlyList<OrderRecord> List() => [.. DurableFolder.Folders(folders.AuthorityOrders).Select(TryRead).OfType<OrderRecord>()];

    public OrderRecord? OfCase(string caseId) => List().FirstOrDefault(order => order.CaseId == caseId);

    public OrderRecord Get(string id) => List().FirstOrDefault(order => order.Id == id) ?? throw new Refusal("order-not-found", ("order", id));

    /// <summary>The day and a running number; whether it is even decides how the delivery names its files.</summary>
    public string NextId(DateTimeOffset now)
    {
        const int dayLength = 8;
        var numbers = DurableFolder.Folders(folders.AuthorityOrders)
            .Select(folder => Path.GetFileName(folder))
            .Select(id => id.Length > dayLength && int.TryParse(id.AsSpan(dayLength), out var number) ? number : 0);
        return $"{now:yyyyMMdd}{numbers.DefaultIfEmpty(0).Max() + 1:000}";
    }

    public void Add(OrderRecord order, byte[] csr) => DurableFolder.CreateWhole(PathOf(order.Id), temporary =>
    {
        DurableFile.Write(Path.Combine(temporary, RequestFile), PemFile.Bytes("NEW CERTIFICATE REQUEST", csr), DurableFile.Readable);
        DurableFile.Write(Path.Combine(temporary, RecordFile), PracticeJson.Bytes(order, PracticeJson.Readable.OrderRecord));
    });

    public void Update(OrderRecord order) =>
        DurableFile.Write(Path.Combine(PathOf(order.Id), RecordFile), PracticeJson.Bytes(order, PracticeJson.Readable.OrderRecord));

    public byte[] Request(string id) =>
        PemFile.TryRead(Path.Combine(PathOf(id), RequestFile), "NEW CERTIFICATE REQUEST") ?? throw new Refusal("malformed", ("what", "csr"), ("reason", id));

    /// <summary>Null where it is not issued yet.</summary>
    public Certificate? Issued(string id) => PemFile.TryRead(Path.Combine(PathOf(id), CertificateFile), "CERTIFICATE") is { } der ? Certificate.TryOpen(der) : null;

    public void KeepIssued(string id, Certificate certificate) =>
        DurableFile.Write(Path.Combine(PathOf(id), CertificateFile), PemFile.Bytes("CERTIFICATE", certificate.Der), DurableFile.Readable);

    private static OrderRecord? TryRead(string path) => PracticeJson.TryRead(Path.Combine(path, RecordFile), PracticeJson.Readable.OrderRecord);

    private string PathOf(string id) => Path.Combine(folders.AuthorityOrders, SafeName.Check(id));
}
