using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Folders;

public sealed class PendingRequestsOnDisk : IDisposable
{
    private static readonly byte[] Csr = ToDer(Requesting.Csr());
    private readonly TestWorld world = new();
    private IPendingRequests Pending => world.Machine.Pending;

    [Fact]
    public void A_record_is_there_after_a_restart()
    {
        Pending.Add(Request("one"));
        world.Reopen();
        var read = Pending.List().Single();
        Assert.Equal(Csr, read.Csr);
        Assert.Equal(Request("one") with { Csr = read.Csr }, read);
        Tool.OpenSsl("req", "-in", world.PathOf("requests", "one", "request.csr"), "-verify", "-noout");
    }

    [Fact]
    public void A_second_request_gets_a_second_record_and_an_id_is_used_once()
    {
        Pending.Add(Request("one"));
        Pending.Add(Request("two"));
        Assert.Equal("request-exists", Requesting.RefusalOf(() => Pending.Add(Request("one") with { Host = "other" })));
        Assert.Equal([Requesting.Host, Requesting.Host], Pending.List().Select(request => request.Host));
    }

    [Fact]
    public void When_it_went_to_the_authority_is_kept()
    {
        Pending.Add(Request("one"));
        Pending.MarkSubmitted("one", FakeTime.Start.AddHours(1));
        Assert.Equal(FakeTime.Start.AddHours(1), Pending.List().Single().SubmittedAt);
        Assert.Equal("request-not-found", Requesting.RefusalOf(() => Pending.MarkSubmitted("none", FakeTime.Start)));
    }

    [Fact]
    public void Retiring_takes_the_record_and_leaves_the_key()
    {
        world.Machine.Keys.Create("key", KeyChoice.P256, exportable: true);
        Pending.Add(Request("one"));
        Assert.True(Pending.Retire("one"));
        Assert.False(Pending.Retire("one"));
        Assert.Empty(Pending.List());
        Assert.Contains("key", world.Machine.Keys.List());
    }

    [Fact]
    public void Half_a_record_is_none()
    {
        Pending.Add(Request("one"));
        Directory.CreateDirectory(world.PathOf("requests", "stray"));
        var half = Directory.CreateDirectory(world.PathOf("requests", ".two.x-dead-beef.tmp"));
        File.WriteAllText(Path.Combine(half.FullName, "request.csr"), "-----BEGIN");
        Assert.Equal(["one"], Pending.List().Select(request => request.Id));
        world.Reopen();
        Assert.False(Directory.Exists(half.FullName));
        Assert.Equal(["one"], Pending.List().Select(request => request.Id));
    }

    private static PendingRequest Request(string id) => new(id, "case-1", Requesting.Host, "key", Csr, new string('A', 64), FakeTime.Start);

    private static byte[] ToDer(string pem) => Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]);

    public void Dispose() => world.Dispose();
}
