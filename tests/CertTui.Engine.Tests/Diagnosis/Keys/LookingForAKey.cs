using System.Security.Cryptography;
using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Keys;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Tests.Diagnosis.Keys;

/// <summary>4.1 Q1, row by row.</summary>
public sealed class LookingForAKey : IDisposable
{
    private const string Package = "/orders/carry.zip";
    private const string Password = "correct horse 42";

    private readonly MemoryMachine _memory = new();
    private readonly TestChain _world = new();

    private readonly MemorySecrets _secrets = new(("backups", Password));

    private Certificate Leaf => _world.Leaf.Certificate;

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void An_open_request_is_completed_and_retired()
    {
        Keep("key-1");
        Wait("first", "key-1", Leaf.SpkiSha256, -6);

        Assert.Equal("key-pending", Look().Cause);
        MendAndProve();

        Assert.Empty(_memory.Pending.List());
    }

    [Fact]
    public void A_later_request_for_the_same_name_is_the_cause_and_the_first_is_completed()
    {
        Keep("key-1");
        Wait("first", "key-1", Leaf.SpkiSha256, -6);
        _memory.Keys.Create("key-2", KeyChoice.P256, true);
        Wait("second", "key-2", "22", -2);

        var found = Look();

        Assert.Equal(["key-superseded", "key-pending"], found.Findings.Select(finding => finding.Code));
        Assert.Equal([Severity.Error, Severity.Info], found.Findings.Select(finding => finding.Severity));
        MendAndProve();
        Assert.Equal("second", _memory.Pending.List().Single().Id);
    }

    [Fact]
    public void An_earlier_request_for_the_same_name_supersedes_nothing()
    {
        Keep("key-1");
        Wait("first", "key-1", Leaf.SpkiSha256, -6);
        Wait("older", "key-0", "00", -90);

        Assert.Equal(["key-pending"], Look().Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_certificate_that_points_to_a_key_which_is_gone_is_joined_to_the_right_one()
    {
        Keep("key-1");
        Install(keyId: "gone");

        Assert.Equal("key-broken-link", Look().Cause);
        MendAndProve();
    }

    [Fact]
    public void A_certificate_that_points_to_a_key_of_another_is_joined_to_the_right_one()
    {
        Keep("key-1");
        _memory.Keys.Create("key-2", KeyChoice.P256, true);
        Install(keyId: "key-2");

        Assert.Equal("key-broken-link", Look().Cause);
        MendAndProve();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_key_to_which_nothing_points_is_an_orphan(bool isInstalled)
    {
        Keep("orphan");
        if (isInstalled)
            Install(keyId: null);

        Assert.Equal("key-orphan", Look().Cause);
        MendAndProve();
    }

    [Fact]
    public void Installed_with_its_key_nothing_is_wrong()
    {
        Keep("key-1");
        Install("key-1");

        var found = Look();

        Assert.Null(found.Cause);
        Assert.Equal("key-installed", Assert.Single(found.Findings).Code);
        Assert.Null(found.Repair);
    }

    [Fact]
    public void A_key_in_the_persons_store_is_copied_and_the_persons_stays()
    {
        _memory.UserKeys.Take("mine", _world.Leaf.Key);
        Install(keyId: null);

        Assert.Equal("key-wrong-store", Look().Cause);
        MendAndProve();

        Assert.Equal(["mine"], _memory.UserKeys.List());
    }

    [Fact]
    public void A_key_in_the_persons_store_that_may_not_leave_it_cannot_be_mended()
    {
        _memory.UserKeys.Take("mine", _world.Leaf.Key, exportable: false);

        var found = Look();

        Assert.Equal("key-wrong-store", found.Cause);
        Assert.Null(found.Repair);
    }

    [Fact]
    public void On_the_wrong_server_the_package_holds_certificate_and_chain_and_names_the_machine()
    {
        _memory.Journal.Note(new JournalledRequest(Leaf.SpkiSha256, Leaf.CommonName, "iis-a", Some.Now.AddDays(-6)));
        Install(keyId: null);

        var found = Look();
        Assert.Equal("key-wrong-server", found.Cause);
        Assert.Equal(("iis-a", "memory"), (found.Findings[0].Details["machine"], found.Findings[0].Details["here"]));
        Apply(found);

        var again = Look();
        Assert.Null(again.Cause);
        Assert.Equal((Package, "iis-a"), (again.Findings[0].Details["path"], again.Findings[0].Details["machine"]));
        var inside = CertTui.Engine.Responses.ResponseReader.Read("carry.zip", _memory.Files.Read(Package));
        Assert.Equal([Leaf, _world.Authority.Certificate, _world.Older.Certificate], inside.Certificates.Select(one => one.Certificate));
        Assert.Empty(inside.Problems);
    }

    [Fact]
    public void A_package_with_another_certificate_is_no_proof()
    {
        _memory.Journal.Note(new JournalledRequest(Leaf.SpkiSha256, Leaf.CommonName, "iis-a", Some.Now.AddDays(-6)));
        _memory.Files.WriteNew(Package, CarryPackage.Write(_world.Authority.Certificate, [], Some.Now), false);

        Assert.Equal("key-wrong-server", Look().Cause);
    }

    [Fact]
    public void A_journal_that_names_this_computer_makes_it_no_wrong_server()
    {
        _memory.Journal.Note(new JournalledRequest(Leaf.SpkiSha256, Leaf.CommonName, "MEMORY", Some.Now.AddDays(-6)));

        Assert.Equal("key-lost", Look().Cause);
    }

    [Fact]
    public void A_backup_is_found_by_its_content_and_restored_with_the_password()
    {
        Write("/backups/aaa.pfx", TestKeys.Make());
        Write("/backups/zzz.p12", _world.Leaf.Key);

        var found = Look();

        Assert.Equal(("key-in-file", "/backups/zzz.p12"), (found.Cause, found.Findings[0].Details["path"]));
        MendAndProve();
    }

    [Fact]
    public void A_key_file_in_the_clear_needs_no_password()
    {
        _memory.Files.WriteNew("/backups/www.key", System.Text.Encoding.ASCII.GetBytes(_world.Leaf.Key.ExportPkcs8PrivateKeyPem()), true);

        var found = KeySearch.For(_memory.Machine, Hunt() with { SecretId = null }, MemorySecrets.None);
        Assert.Equal("key-in-file", found.Cause);
        Carrying.Apply(_memory.Machine, found.Repair!, MemorySecrets.None);

        Assert.Null(Look().Cause);
    }

    [Fact]
    public void What_cannot_be_opened_is_named_and_not_called_empty()
    {
        Write("/backups/www.pfx", _world.Leaf.Key, password: "another");

        var found = Look();

        Assert.Equal("key-lost", found.Cause);
        Assert.Contains(found.Evidence, line => line is { Label: "key.unopened", Value: "www.pfx  wrong-password" });
    }

    [Fact]
    public void Lost_is_said_only_with_a_line_for_every_place()
    {
        _memory.Keys.Create("other", KeyChoice.P256, true);
        Install(keyId: "gone");

        var found = Look();

        Assert.Equal("key-lost", found.Cause);
        Assert.Null(found.Repair);
        string[] places = ["key.requests", "key.personal", "key.containers", "key.user", "key.journal", "key.files"];
        Assert.All(places, place => Assert.StartsWith("0/", found.Evidence.Single(line => line.Label == place).Value));
        Assert.Equal("0/1", found.Evidence.Single(line => line.Label == "key.containers").Value);
    }

    [Fact]
    public void A_saved_request_tells_which_order_a_certificate_is_from()
    {
        var request = TestRequests.Make(_memory, "one");
        _memory.Files.WriteNew("/backups/order-17.csr", request.Csr, false);
        var issued = _world.Authority.Issue(request.Csr, Some.Host);

        var found = KeySearch.For(_memory.Machine, Hunt() with { Certificate = issued }, _secrets);

        Assert.Contains(found.Evidence, line => line is { Label: "key.csr", Value: "/backups/order-17.csr" });
    }

    [Fact]
    public void Looking_changes_nothing_and_every_repair_can_be_taken_back()
    {
        Write("/backups/www.pfx", _world.Leaf.Key);
        Install(keyId: null);
        var before = _memory.Snapshot();

        var found = Look();
        Assert.Equal(before, _memory.Snapshot());
        Carrying.Undo(_memory.Machine, Apply(found));

        Assert.Equal(before, _memory.Snapshot());
    }

    private KeyHunt Hunt() => new(Leaf, [_world.Authority.Certificate, _world.Older.Certificate], ["/backups", "/orders"], "backups", Package);

    private Examination Look() => KeySearch.For(_memory.Machine, Hunt(), _secrets);

    private Receipt Apply(Examination found) => Carrying.Apply(_memory.Machine, found.Repair!, _secrets);

    private void MendAndProve()
    {
        Apply(Look());

        Assert.Null(Look().Cause);
        KeyProof.Check(_memory.Machine, Leaf.Fingerprint);
    }

    private void Keep(string id) => _memory.Keys.Take(id, _world.Leaf.Key);

    private void Install(string? keyId) => _memory.Stores.Put(StoreName.Personal, new StoredCertificate(Leaf, "www", keyId));

    private void Wait(string id, string keyId, string spki, int days) => _memory.Pending.Add(
        new PendingRequest(id, "case", Leaf.CommonName, keyId, [], spki, Some.Now.AddDays(days), Some.Now.AddDays(days)));

    private void Write(string path, AsymmetricAlgorithm key, string password = Password) => _memory.Files.WriteNew(
        path, Pkcs12Writer.Write(key.ExportPkcs8PrivateKey(), [Leaf], null, Pkcs12Cipher.TripleDesSha1, password), true);
}
