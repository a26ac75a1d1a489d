using System.Text;
using System.Text.Json;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Tests.Requests;

public sealed class MakingRequests
{
    private const string Path = "/orders/Certreq.txt";

    private readonly MemoryMachine _world = new();

    private static RequestOrder Order { get; } =
        new("case-1", "request-1", "key-1", Some.Subject, [Some.Host, "example.com.tw"], KeyChoice.P256, Exportable: true, Path);

    [Fact]
    public void Key_record_and_file_are_made_and_belong_together()
    {
        var receipt = Carrying.Apply(_world.Machine, MakeRequest.Draft(_world.Machine, Order), NoSecrets.Given);

        var request = Assert.Single(_world.Pending.Records);
        var reading = SigningRequestView.Read(_world.Files.Stored[Path]);
        Assert.Equal(request.SpkiSha256, reading.View!.SpkiSha256);
        Assert.Equal(["key-1"], _world.Keys.List());
        Assert.Equal(["request-1", "key-1", Path], [receipt.Facts["requestId"], receipt.Facts["keyId"], receipt.Facts["csrPath"]]);
    }

    [Fact]
    public void The_file_is_as_IIS_writes_it()
    {
        Make();

        var text = Encoding.ASCII.GetString(_world.Files.Stored[Path]);
        Assert.StartsWith("-----BEGIN NEW CERTIFICATE REQUEST-----\r\nM", text);
        Assert.EndsWith("-----END NEW CERTIFICATE REQUEST-----\r\n", text);
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 64 && !line.Contains('\n')));
    }

    [Fact]
    public void A_cut_at_any_moment_is_made_good_by_doing_it_again()
    {
        var cuts = 0;
        for (var moment = 0; ; moment++)
        {
            var world = new MemoryMachine { CutAt = moment };
            var change = new MakeKeyAndRequest(Order);
            if (!BreaksOff(() => change.Do(world.Machine, NoSecrets.Given)))
                break;
            cuts++;
            var keysAtCut = world.Keys.Stored.ToDictionary();
            change.Do(world.Machine, NoSecrets.Given);

            Assert.True(change.IsDone(world.Machine));
            Assert.Single(world.Pending.Records);
            Assert.Equal(world.Pending.Records[0].SpkiSha256, SigningRequestView.Read(world.Files.Stored[Path]).View!.SpkiSha256);
            Assert.All(keysAtCut, key => Assert.Equal(key.Value, world.Keys.Stored[key.Key]));
        }
        Assert.Equal(6, cuts);
    }

    [Fact]
    public void An_undo_cut_at_any_moment_is_finished_by_doing_it_again()
    {
        for (var moment = 6; moment < 12; moment++)
        {
            var world = new MemoryMachine();
            var change = new MakeKeyAndRequest(Order);
            change.Do(world.Machine, NoSecrets.Given);
            world.CutAt = moment;
            Assert.True(BreaksOff(() => change.Undo(world.Machine)));
            change.Undo(world.Machine);

            Assert.Empty(world.Keys.Stored);
            Assert.Empty(world.Pending.Records);
            Assert.Empty(world.Files.Stored);
        }
    }

    [Fact]
    public void A_file_that_is_there_already_is_never_overwritten()
    {
        _world.Files.Stored[Path] = [1, 2, 3];

        Assert.Equal("file-exists", Assert.Throws<Refusal>(() => MakeRequest.Draft(_world.Machine, Order)).Problem.Code);
        Assert.Equal("file-exists", Assert.Throws<Refusal>(Make).Problem.Code);
        Assert.Equal([1, 2, 3], _world.Files.Stored[Path]);
        Assert.Empty(_world.Keys.Stored);
    }

    [Fact]
    public void A_request_file_that_someone_changed_costs_neither_key_nor_record()
    {
        Make();
        _world.Files.Stored[Path] = [1, 2, 3];
        var plan = new Plan(MakeRequest.Job, new MakeKeyAndRequest(Order));

        var refusal = Assert.Throws<Refusal>(() => Carrying.Apply(_world.Machine, plan, NoSecrets.Given));

        Assert.Equal("file-exists", refusal.Problem.Code);
        Assert.Single(_world.Keys.Stored);
        Assert.Single(_world.Pending.Records);
    }

    [Fact]
    public void A_second_request_gets_its_own_key_and_a_warning()
    {
        Make();
        var second = Order with { RequestId = "request-2", KeyId = "key-2", CsrPath = "/orders/second.txt" };
        var plan = MakeRequest.Draft(_world.Machine, second);
        Carrying.Apply(_world.Machine, plan, NoSecrets.Given);

        Assert.Equal("request-in-the-way", Assert.Single(plan.Notes).Code);
        Assert.Equal(2, _world.Keys.Stored.Count);
        Assert.Equal(2, _world.Pending.Records.Select(request => request.SpkiSha256).Distinct().Count());
    }

    [Fact]
    public void A_key_that_another_request_uses_is_not_taken()
    {
        Make();
        var second = new MakeKeyAndRequest(Order with { RequestId = "request-2", CsrPath = "/orders/second.txt" });

        Assert.Equal("key-in-use", Assert.Throws<Refusal>(() => second.Do(_world.Machine, NoSecrets.Given)).Problem.Code);
        second.Undo(_world.Machine);
        Assert.Single(_world.Keys.Stored);
    }

    [Fact]
    public void A_submitted_request_is_not_undone()
    {
        Make();
        _world.Pending.MarkSubmitted("request-1", Some.Now);

        Assert.Equal("request-submitted", Assert.Throws<Refusal>(() => new MakeKeyAndRequest(Order).Undo(_world.Machine)).Problem.Code);
        Assert.Single(_world.Keys.Stored);
    }

    [Fact]
    public void A_key_that_a_certificate_uses_survives_the_undo()
    {
        Make();
        var certificate = TestCa.Root("Test").Issue(_world.Pending.Records[0].Csr, Some.Host);
        _world.Stores.Put(StoreName.Personal, new StoredCertificate(certificate, KeyId: "key-1"));

        Assert.Equal("key-in-use", Assert.Throws<Refusal>(() => new MakeKeyAndRequest(Order).Undo(_world.Machine)).Problem.Code);
        _world.Pending.Retire("request-1");
        _world.Files.Stored.Clear();
        new MakeKeyAndRequest(Order).Undo(_world.Machine);
        Assert.Single(_world.Keys.Stored);
        Assert.True(new MakeKeyAndRequest(Order).IsDone(_world.Machine));
    }

    [Fact]
    public void The_change_survives_the_journal()
    {
        Change change = new MakeKeyAndRequest(Order);

        var json = JsonSerializer.Serialize(change);
        var back = Assert.IsType<MakeKeyAndRequest>(JsonSerializer.Deserialize<Change>(json));

        Assert.Equal(json, JsonSerializer.Serialize<Change>(back));
        Assert.Equal(Order.Subject, back.Order.Subject);
    }

    private void Make() => new MakeKeyAndRequest(Order).Do(_world.Machine, NoSecrets.Given);

    private static bool BreaksOff(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (PowerCut)
        {
            return true;
        }
    }

    private sealed class NoSecrets : ISecrets
    {
        public static readonly NoSecrets Given = new();

        public ReadOnlySpan<char> Get(string id) => throw new Refusal("secret-missing", ("id", id));
    }
}
