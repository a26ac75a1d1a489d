using CertTui.Engine.Pem;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>
/// Key, then record, then file: each durable before the next begins, so that a cut at any moment leaves something from
/// which the same request is finished, and never a request whose key is lost.
/// </summary>
public sealed record MakeKeyAndRequest(RequestOrder Order) : Change
{
    public override string Code => "make-key-and-request";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["host"] = Order.Subject.CommonName,
        ["names"] = string.Join(", ", Order.Names),
        ["key"] = Order.Key.ToString(),
        ["path"] = Order.CsrPath,
    };

    /// <summary>The file is written; or the certificate came meanwhile and the record is retired.</summary>
    public override bool IsDone(Machine machine) =>
        Pending(machine) is { } request ? HasFile(machine, request) : KeyUse.ByStoredCertificate(machine, Order.KeyId) is not null;

    public override void Do(Machine machine, ISecrets secrets)
    {
        RefuseForeignFile(machine);
        var request = Pending(machine) ?? Register(machine);
        if (!HasFile(machine, request))
            machine.Files.WriteNew(Order.CsrPath, FileOf(request), ownerOnly: false);
    }

    /// <summary>
    /// <see cref="Refusal"/> <c>request-submitted</c>, <c>key-in-use</c> or <c>file-exists</c>: what the CA has, what a
    /// certificate needs, and what someone changed (perhaps to send it) stays, and so does its key.
    /// </summary>
    public override void Undo(Machine machine)
    {
        if (Pending(machine) is not { } request)
        {
            DeleteKeyOfCutOffRequest(machine);
            return;
        }
        if (request.SubmittedAt is not null)
            throw new Refusal("request-submitted", ("host", request.Host), ("request", request.Id));
        if (KeyUse.ByOther(machine, request.KeyId, request.Id) is { } user)
            throw new Refusal("key-in-use", ("host", request.Host), ("user", user));
        RefuseForeignFile(machine);
        if (machine.Files.Exists(Order.CsrPath))
            machine.Files.Delete(Order.CsrPath);
        machine.Pending.Retire(request.Id);
        DeleteKey(machine);
    }

    internal void RefuseForeignFile(Machine machine)
    {
        if (machine.Files.Exists(Order.CsrPath) && (Pending(machine) is not { } request || !HasFile(machine, request)))
            throw new Refusal("file-exists", ("path", Order.CsrPath));
    }

    private PendingRequest? Pending(Machine machine)
    {
        var request = machine.Pending.List().FirstOrDefault(request => request.Id == Order.RequestId);
        return request is null || request.KeyId == Order.KeyId
            ? request
            : throw new Refusal("request-exists", ("request", Order.RequestId), ("host", request.Host));
    }

    private PendingRequest Register(Machine machine)
    {
        if (KeyUse.ByOther(machine, Order.KeyId, Order.RequestId) is { } user)
            throw new Refusal("key-in-use", ("host", Order.Subject.CommonName), ("user", user));
        if (!machine.Keys.List().Contains(Order.KeyId))
            machine.Keys.Create(Order.KeyId, Order.Key, Order.Exportable);
        using var key = machine.Keys.Open(Order.KeyId) ?? throw new Refusal("key-not-found", ("key", Order.KeyId));
        var request = new PendingRequest(
            Order.RequestId,
            Order.CaseId,
            Order.Subject.CommonName,
            Order.KeyId,
            SigningRequest.Build(Order.Subject, Order.Names, key),
            KeyUse.SpkiSha256(key),
            machine.Now);
        machine.Pending.Add(request);
        machine.Journal?.Note(new JournalledRequest(request.SpkiSha256, request.Host, machine.HostName, request.MadeAt));
        return request;
    }

    private bool HasFile(Machine machine, PendingRequest request) =>
        machine.Files.Exists(Order.CsrPath) && machine.Files.Read(Order.CsrPath).AsSpan().SequenceEqual(FileOf(request));

    private static byte[] FileOf(PendingRequest request) => Armour.WriteBytes(Armour.NewCertificateRequest, request.Csr);

    // Without a record no request can have left: the file comes after the record, so a file here means that the record
    // was retired later, and the key stays.
    private void DeleteKeyOfCutOffRequest(Machine machine)
    {
        if (!machine.Files.Exists(Order.CsrPath) && KeyUse.ByOther(machine, Order.KeyId, Order.RequestId) is null)
            DeleteKey(machine);
    }

    private void DeleteKey(Machine machine)
    {
        if (machine.Keys.List().Contains(Order.KeyId))
            machine.Keys.Delete(Order.KeyId);
    }
}
