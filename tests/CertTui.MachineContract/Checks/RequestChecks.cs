using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.MachineContract.Checks;

/// <summary>What <see cref="IPendingRequests"/> promises.</summary>
internal static class RequestChecks
{
    private const string Host = "www.example.com.tw";

    public static IEnumerable<Check> All =>
    [
        new("a request comes back as it went in", ComesBack),
        new("a second request for the same host gets its own record", Second),
        new("a request is marked as submitted", Submitted),
        new("a retired request is gone and its key stays", Retired),
        new("a certificate finds the request by public key", FoundByKey),
        new("a certificate finds a key without a request", Orphan),
    ];

    private static void ComesBack(Ground ground)
    {
        var request = Add(ground);
        var read = Read(ground, request.Id);
        Expect.That(request.Csr.AsSpan().SequenceEqual(read.Csr), "another request (PKCS#10)");
        Expect.Equal(request, read with { Csr = request.Csr }, "the record");
    }

    private static void Second(Ground ground)
    {
        var (first, second) = (Add(ground), Add(ground));
        Expect.Refused("request-exists", () => ground.Machine.Pending.Add(first));
        Expect.Equal(first.KeyId, Read(ground, first.Id).KeyId, "the key of the first");
        Expect.Equal(second.KeyId, Read(ground, second.Id).KeyId, "the key of the second");
    }

    private static void Submitted(Ground ground)
    {
        var request = Add(ground);
        var at = ground.Machine.Now.AddMinutes(5);
        ground.Machine.Pending.MarkSubmitted(request.Id, at);
        Expect.Equal(at, Read(ground, request.Id).SubmittedAt, "submitted");
        Expect.Refused("request-not-found", () => ground.Machine.Pending.MarkSubmitted("none", at));
    }

    private static void Retired(Ground ground)
    {
        var request = Add(ground);
        Expect.That(ground.Machine.Pending.Retire(request.Id), "it was not there");
        Expect.That(ground.Machine.Pending.List().All(pending => pending.Id != request.Id), "it is still there");
        Expect.That(!ground.Machine.Pending.Retire(request.Id), "it was there twice");
        using var key = ground.Open(request.KeyId);
        Expect.That(Signature.IsGood(key), "its key is lost");
    }

    private static void FoundByKey(Ground ground)
    {
        var (request, _) = (Add(ground), Add(ground));
        var found = FindKey.For(ground.Machine, ground.Certify(Host, request.KeyId));
        Expect.Equal(request.Id, found?.Request?.Id, "the request");
        Expect.Equal(request.KeyId, found?.KeyId, "the key");
    }

    private static void Orphan(Ground ground)
    {
        var key = ground.NewKey();
        var found = FindKey.For(ground.Machine, ground.Certify(Host, key));
        Expect.Equal(key, found?.KeyId, "the key");
        Expect.That(found!.IsOrphan, "it is no orphan");
    }

    private static PendingRequest Add(Ground ground)
    {
        var request = ground.Request(ground.NewKey(), Host);
        ground.Machine.Pending.Add(request);
        return request;
    }

    private static PendingRequest Read(Ground ground, string id) =>
        ground.Machine.Pending.List().SingleOrDefault(request => request.Id == id) ?? throw new Broken("it is not in the list");
}
