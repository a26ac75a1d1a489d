using System.Text.Json;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Tests.Plans;

public class JournalsOfPlans
{
    private static readonly TestChain World = new();

    [Fact]
    public void A_plan_and_its_receipt_come_back_as_they_were()
    {
        Change[] changes = [.. EveryChange()];
        var plan = new Plan("job", changes, [Problem.Warning("short-path", ("subject", "根憑證"))], new Dictionary<string, string> { ["path"] = "C:\\憑證" });

        var json = JsonSerializer.Serialize(plan, JournalJson.Options);
        var back = JsonSerializer.Deserialize<Plan>(json, JournalJson.Options)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, JournalJson.Options));
        Assert.Equal(changes.Select(change => change.GetType()), back.Changes.Select(change => change.GetType()));
        Assert.Equal(changes.Select(change => change.Code), back.Changes.Select(change => change.Code));
        var receipt = new Receipt("job", changes, plan.Facts);
        var receiptJson = JsonSerializer.Serialize(receipt, JournalJson.Options);
        Assert.Equal(receiptJson, JsonSerializer.Serialize(JsonSerializer.Deserialize<Receipt>(receiptJson, JournalJson.Options), JournalJson.Options));
    }

    [Fact]
    public void Every_kind_of_change_has_a_name_in_the_journal()
    {
        var kinds = typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change)));
        var named = typeof(Change).GetCustomAttributes(false).OfType<System.Text.Json.Serialization.JsonDerivedTypeAttribute>().Select(name => name.DerivedType);

        Assert.Equal(kinds.OrderBy(kind => kind.Name), named.OrderBy(kind => kind.Name));
    }

    [Fact]
    public void Chinese_stays_Chinese_and_derived_texts_are_not_kept()
    {
        var json = JsonSerializer.Serialize(new Plan("job", [], [], new Dictionary<string, string> { ["path"] = "憑證" }), JournalJson.Options);

        Assert.Contains("憑證", json);
        Assert.DoesNotContain("isEmpty", json);
    }

    [Fact]
    public void A_damaged_certificate_in_a_journal_is_a_refusal() =>
        Assert.Throws<Refusal>(() => JsonSerializer.Deserialize<StoredCertificate>("""{"certificate":"MAA="}""", JournalJson.Options));

    private static IEnumerable<Change> EveryChange()
    {
        var stored = new StoredCertificate(World.Leaf.Certificate, "商店", "key");
        var binding = new Binding("site", "https", "*", 443, Some.Host, true, World.Leaf.Certificate.Fingerprint);
        yield return new PutCertificate(StoreName.Personal, stored, null);
        yield return new PutCertificate(StoreName.Root, new StoredCertificate(World.Younger.Certificate, Disabled: true), new StoredCertificate(World.Younger.Certificate));
        yield return new RemoveCertificate(StoreName.Intermediate, stored);
        yield return new PutRevocationList(StoreName.Intermediate, World.Older.Crl(2, Some.Now, Some.Now.AddDays(1)), [World.Older.Crl(1, Some.Now, Some.Now.AddDays(1))]);
        yield return new RetireRequest(new PendingRequest("id", "case", Some.Host, "key", [1, 2], "AA", Some.Now), World.Leaf.Certificate.Fingerprint);
        yield return new PutBinding(binding, null);
        yield return new RemoveBinding(binding);
        yield return new WriteBackup(new BackupOrder(BackupSource.Request("id"), "/a.pfx", Pkcs12Cipher.Aes256Sha256, "pfx"));
        yield return new ImportKey("/a.pfx", "pfx", "restored", "AA", true);
    }
}
