using System.Text.Json;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;

namespace CertTui.Engine.Tests.Backups;

public sealed class BackingUp : IDisposable
{
    private const string Path = "/orders/www.pfx";
    private const string Password = "correct horse 42";

    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();
    private readonly MemorySecrets _secrets = new(("pfx", Password), ("short", "elevenchars"), ("pasted", Password + "\n"));

    public BackingUp() => _world.InstallOn(_memory, withYounger: true);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void The_file_holds_key_leaf_and_intermediates_and_no_root()
    {
        Apply(Order());

        using var content = Pkcs12Reader.Read(_memory.Files.Read(Path), Password).Require();
        Assert.Equal(
            [_world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross], content.Certificates.Select(entry => entry.Certificate));
        Assert.Equal("shop 2026", content.Leaf!.FriendlyName);
        Assert.Single(content.Keys);
    }

    [Fact]
    public void The_root_comes_along_when_asked_for()
    {
        var receipt = Apply(Order() with { IncludeRoot = true });

        Assert.Equal("4", receipt.Facts["certificates"]);
    }

    [Fact]
    public void The_receipt_knows_the_file_by_its_SHA_256_and_undo_deletes_it()
    {
        var before = _memory.Snapshot();

        var receipt = Apply(Order());

        Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(_memory.Files.Read(Path))), receipt.Facts["sha256"]);
        Assert.Equal((Path, "3"), (receipt.Facts["path"], receipt.Facts["certificates"]));
        Assert.Contains(Path, _memory.Files.OwnerOnly);
        BackUp.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Theory]
    [InlineData(Pkcs12Cipher.TripleDesSha1)]
    [InlineData(Pkcs12Cipher.Aes256Sha256)]
    public void Before_there_is_a_certificate_the_key_goes_with_a_placeholder(Pkcs12Cipher cipher)
    {
        var request = TestRequests.Make(_memory, "order-1");
        var order = Order() with { Source = BackupSource.Request(request.Id), Cipher = cipher };

        var plan = BackUp.Draft(_memory.Machine, order, _secrets);
        BackUp.Apply(_memory.Machine, plan, _secrets);

        using var content = Pkcs12Reader.Read(_memory.Files.Read(Path), Password).Require();
        Assert.Equal(request.SpkiSha256, content.Key!.SpkiSha256);
        Assert.Equal($"CN={Some.Host},O=EXAMPLE TRADING,L=TAIPEI,ST=TAIWAN,C=TW", content.Leaf!.Certificate.Subject);
        Assert.Equal(content.Leaf.Certificate.NotBefore, content.Leaf.Certificate.NotAfter);
        Assert.Contains(plan.Notes, note => note.Code == "backup-placeholder");
    }

    [Fact]
    public void A_file_that_is_there_is_never_overwritten()
    {
        _memory.Files.WriteNew(Path, [1, 2, 3], ownerOnly: false);
        var before = _memory.Snapshot();

        Assert.Equal("file-exists", RefusalOf(Order()).Code);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_backup_that_was_cut_off_after_the_file_was_written_is_recognised()
    {
        var first = Apply(Order());

        var plan = BackUp.Draft(_memory.Machine, Order(), _secrets);

        Assert.True(plan.IsEmpty);
        Assert.Equal(first.Facts["sha256"], BackUp.Apply(_memory.Machine, plan, _secrets).Facts["sha256"]);
    }

    [Fact]
    public void A_file_that_does_not_open_afterwards_is_deleted()
    {
        _memory.Files.Disk = bytes => bytes[..^1];
        var before = _memory.Snapshot();

        var problem = Assert.Throws<Refusal>(() => Apply(Order())).Problem;

        Assert.Equal(("backup-not-proved", "malformed"), (problem.Code, problem.Details["reason"]));
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_file_with_another_key_is_no_backup_and_is_deleted()
    {
        var other = TestCa.Root("Root").Leaf(Some.Host);
        _memory.Files.Disk = _ => Write(other, other.Certificate);

        Assert.Equal("key-mismatch", Assert.Throws<Refusal>(() => Apply(Order())).Problem.Details["reason"]);
        Assert.False(_memory.Files.Exists(Path));
    }

    [Fact]
    public void A_file_without_the_cross_certificate_is_no_backup_and_is_deleted()
    {
        _memory.Files.Disk = _ => Write(_world.Leaf, _world.Leaf.Certificate, _world.Authority.Certificate);

        Assert.Equal("incomplete-chain", Assert.Throws<Refusal>(() => Apply(Order())).Problem.Details["reason"]);
        Assert.False(_memory.Files.Exists(Path));
    }

    [Fact]
    public void What_cannot_be_backed_up_is_refused()
    {
        TestRequests.Make(_memory, "stuck", exportable: false);
        TestRequests.Make(_memory, "lost");
        _memory.Keys.Delete("key-lost");

        Assert.Equal("key-not-exportable", RefusalOf(Order() with { Source = BackupSource.Request("stuck") }).Code);
        Assert.Equal("key-not-found", RefusalOf(Order() with { Source = BackupSource.Request("lost") }).Code);
        Assert.Equal("request-not-found", RefusalOf(Order() with { Source = BackupSource.Request("nothing") }).Code);
        Assert.Equal("certificate-not-found", RefusalOf(Order() with { Source = BackupSource.Installed("00") }).Code);
        Assert.Equal("password-too-short", RefusalOf(Order() with { SecretId = "short" }).Code);
        Assert.Equal("password-control", RefusalOf(Order() with { SecretId = "pasted" }).Code);
        Assert.Equal("secret-missing", RefusalOf(Order() with { SecretId = "none" }).Code);
    }

    [Fact]
    public void No_journal_holds_the_password_or_the_key()
    {
        var plan = BackUp.Draft(_memory.Machine, Order(), _secrets);
        var receipt = BackUp.Apply(_memory.Machine, plan, _secrets);
        var journal = JsonSerializer.Serialize(plan, JournalJson.Options) + JsonSerializer.Serialize(receipt, JournalJson.Options);

        Assert.DoesNotContain(Password, journal);
        Assert.DoesNotContain(Convert.ToBase64String(_memory.Keys.Export("leaf"))[20..60], journal);
    }

    private static byte[] Write(TestLeaf leaf, params Certificate[] certificates) =>
        Pkcs12Writer.Write(leaf.Key.ExportPkcs8PrivateKey(), certificates, null, Pkcs12Cipher.TripleDesSha1, Password);

    private BackupOrder Order() =>
        new(BackupSource.Installed(_world.Leaf.Certificate.Fingerprint), Path, Pkcs12Cipher.TripleDesSha1, "pfx");

    private Receipt Apply(BackupOrder order) => BackUp.Apply(_memory.Machine, BackUp.Draft(_memory.Machine, order, _secrets), _secrets);

    private Problem RefusalOf(BackupOrder order) => Assert.Throws<Refusal>(() => BackUp.Draft(_memory.Machine, order, _secrets)).Problem;
}
