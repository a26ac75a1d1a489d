using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Tests.Backups;

public sealed class Restoring : IDisposable
{
    private const string Path = "/orders/www.pfx";
    private const string Password = "correct horse 42";

    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();
    private readonly MemorySecrets _secrets = new(("pfx", Password), ("wrong", "wrong horse 4242"));

    public Restoring()
    {
        var file = Pkcs12Writer.Write(
            _world.Leaf.Key.ExportPkcs8PrivateKey(),
            [_world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross, _world.Older.Certificate],
            "shop 2026",
            Pkcs12Cipher.TripleDesSha1,
            Password);
        _memory.Files.WriteNew(Path, file, ownerOnly: true);
        _memory.Stores.With(StoreName.Root, _world.Older.Certificate);
    }

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Everything_goes_into_its_own_store_and_the_key_works()
    {
        var before = _memory.Snapshot();

        var receipt = Apply(Order());

        var stored = Assert.Single(_memory.Stores.List(StoreName.Personal));
        Assert.Equal("shop 2026", stored.FriendlyName);
        Assert.Null(KeyProof.Find(_memory.Machine, stored));
        Assert.True(_memory.Keys.IsExportable(stored.KeyId!));
        Assert.Equal(
            [_world.Authority.Certificate, _world.Cross], _memory.Stores.List(StoreName.Intermediate).Select(entry => entry.Certificate));
        Restore.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void The_switches_are_obeyed()
    {
        var plan = Restore.Draft(_memory.Machine, Order() with { Exportable = false, KeepProperties = false }, _secrets);
        Restore.Apply(_memory.Machine, plan, _secrets);

        var stored = Assert.Single(_memory.Stores.List(StoreName.Personal));
        Assert.Null(stored.FriendlyName);
        Assert.False(_memory.Keys.IsExportable(stored.KeyId!));
        Assert.Contains(plan.Notes, note => note.Code == "not-exportable");
    }

    [Fact]
    public void A_root_is_never_trusted_without_being_asked_for()
    {
        _memory.Stores.Remove(StoreName.Root, _world.Older.Certificate.Fingerprint);

        var plan = Restore.Draft(_memory.Machine, Order(), _secrets);

        Assert.DoesNotContain(plan.Changes, change => change is PutCertificate { Store: StoreName.Root });
        Assert.Equal(["root-left-out", "incomplete-chain"], plan.Notes.Select(note => note.Code));
        Apply(Order() with { IncludeRoot = true });
        Assert.Equal(_world.Older.Certificate, Assert.Single(_memory.Stores.List(StoreName.Root)).Certificate);
    }

    [Fact]
    public void A_key_that_is_there_already_is_used_and_not_doubled()
    {
        _memory.Keys.Take("mine", _world.Leaf.Key);

        var plan = Restore.Draft(_memory.Machine, Order(), _secrets);

        Assert.DoesNotContain(plan.Changes, change => change is ImportKey);
        Assert.Contains(plan.Notes, note => note.Code == "key-already-there");
        Restore.Apply(_memory.Machine, plan, _secrets);
        Assert.Equal(["mine"], _memory.Keys.List());
    }

    [Fact]
    public void A_second_time_there_is_nothing_to_do()
    {
        Apply(Order());

        Assert.True(Restore.Draft(_memory.Machine, Order(), _secrets).IsEmpty);
    }

    [Fact]
    public void A_restore_that_was_cut_off_after_the_key_goes_on_with_the_certificates()
    {
        var plan = Restore.Draft(_memory.Machine, Order(), _secrets);
        plan.Changes[0].Do(_memory.Machine, _secrets);

        var rest = Restore.Draft(_memory.Machine, Order(), _secrets);

        Assert.Equal(plan.Changes.Skip(1).Select(change => change.Code), rest.Changes.Select(change => change.Code));
        Restore.Apply(_memory.Machine, rest, _secrets);
        Assert.Null(KeyProof.Find(_memory.Machine, Assert.Single(_memory.Stores.List(StoreName.Personal))));
    }

    [Fact]
    public void A_file_that_changes_after_the_draft_leaves_everything_as_it_was()
    {
        var plan = Restore.Draft(_memory.Machine, Order(), _secrets);
        _memory.Files.Delete(Path);
        _memory.Files.WriteNew(Path, [1, 2, 3], ownerOnly: true);
        var before = _memory.Snapshot();

        Assert.Equal("malformed", Assert.Throws<Refusal>(() => Restore.Apply(_memory.Machine, plan, _secrets)).Problem.Code);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_backup_of_a_request_brings_the_key_back_and_no_certificate()
    {
        var request = TestRequests.Make(_memory, "order");
        var order = new BackupOrder(BackupSource.Request(request.Id), "/orders/key.pfx", Pkcs12Cipher.TripleDesSha1, "pfx");
        BackUp.Apply(_memory.Machine, BackUp.Draft(_memory.Machine, order, _secrets), _secrets);
        _memory.Keys.Delete(request.KeyId);
        _memory.Pending.Retire(request.Id);

        var plan = Restore.Draft(_memory.Machine, new RestoreOrder("/orders/key.pfx", "pfx"), _secrets);
        Restore.Apply(_memory.Machine, plan, _secrets);

        Assert.Contains(plan.Notes, note => note.Code == "request-key-restored");
        Assert.Empty(_memory.Stores.List(StoreName.Personal));
        _memory.Stores.With(StoreName.Intermediate, _world.Authority.Certificate, _world.Cross);
        var issued = _world.Authority.Issue(request.Csr, Some.Host);
        Assert.Contains(
            CompleteRequest.Draft(_memory.Machine, new CompleteOrder(issued, [Some.Host])).Notes, note => note.Code == "orphan-key");
    }

    [Fact]
    public void What_cannot_be_restored_is_refused()
    {
        var stranger = TestCa.Root("Root").Leaf(Some.Host);
        var mixed = Pkcs12Writer.Write(
            stranger.Key.ExportPkcs8PrivateKey(), [_world.Leaf.Certificate], null, Pkcs12Cipher.TripleDesSha1, Password);
        _memory.Files.WriteNew("/mixed.pfx", mixed, true);
        _memory.Files.WriteNew("/text.pfx", "-----BEGIN CERTIFICATE-----"u8, true);
        _memory.Files.WriteNew("/bare.pfx", CertificatesOnly(), true);

        Assert.Equal("wrong-password", RefusalOf(Order() with { SecretId = "wrong" }));
        Assert.Equal("certificate-not-in-file", RefusalOf(Order() with { Path = "/mixed.pfx" }));
        Assert.Equal("malformed", RefusalOf(Order() with { Path = "/text.pfx" }));
        Assert.Equal("no-key-in-file", RefusalOf(Order() with { Path = "/bare.pfx" }));
        Assert.Equal("file-not-found", RefusalOf(Order() with { Path = "/nowhere.pfx" }));
    }

    [Fact]
    public void The_change_that_imports_the_key_does_not_hold_it()
    {
        var plan = Restore.Draft(_memory.Machine, Order(), _secrets);

        var json = System.Text.Json.JsonSerializer.Serialize(plan, JournalJson.Options);

        Assert.DoesNotContain(Password, json);
        Assert.DoesNotContain(Convert.ToBase64String(_world.Leaf.Key.ExportPkcs8PrivateKey())[20..60], json);
        Assert.DoesNotContain(Convert.ToBase64String(_memory.Files.Read(Path))[20..60], json);
    }

    private static RestoreOrder Order() => new(Path, "pfx");

    private byte[] CertificatesOnly()
    {
        using var certificate = _world.Cross.ToX509();
        return new System.Security.Cryptography.X509Certificates.X509Certificate2Collection(certificate)
            .Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12, Password)!;
    }

    private Receipt Apply(RestoreOrder order) => Restore.Apply(_memory.Machine, Restore.Draft(_memory.Machine, order, _secrets), _secrets);

    private string RefusalOf(RestoreOrder order) =>
        Assert.Throws<Refusal>(() => Restore.Draft(_memory.Machine, order, _secrets)).Problem.Code;
}
