using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Chains;
using CertTui.Engine.Conversions;
using CertTui.Engine.Diagnosis.Keys;
using CertTui.Engine.MailServices;
using CertTui.Engine.Networks;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Reissue;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Tests.Plans;

public class JournalsOfPlans
{
    private static readonly TestChain World = new();

    [Fact]
    public void A_plan_and_its_receipt_come_back_as_they_were()
    {
        Change[] changes = [.. EveryChange()];
        var facts = new Dictionary<string, string> { ["path"] = "C:\\憑證" };
        var json = Write(new Plan("job", changes, [Problem.Warning("short-path", ("subject", "根憑證"))], facts));
        var receipt = Write(new Receipt("job", changes, facts));

        var back = Read<Plan>(json);

        Assert.Equal(json, Write(back));
        Assert.Equal(receipt, Write(Read<Receipt>(receipt)));
        Assert.Equal(changes.Select(change => change.GetType()), back.Changes.Select(change => change.GetType()));
        Assert.Equal(changes.Select(change => change.Code), back.Changes.Select(change => change.Code));
    }

    [Fact]
    public void Every_kind_of_change_has_a_name_in_the_journal()
    {
        var kinds = typeof(Change).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Change)));
        var named = typeof(Change).GetCustomAttributes<JsonDerivedTypeAttribute>(false).Select(name => name.DerivedType);

        Assert.Equal(kinds.OrderBy(kind => kind.Name), named.OrderBy(kind => kind.Name));
    }

    [Fact]
    public void Chinese_stays_Chinese_and_derived_texts_are_not_kept()
    {
        var json = Write(new Plan("job", [], [], new Dictionary<string, string> { ["path"] = "憑證" }));

        Assert.Contains("憑證", json);
        Assert.DoesNotContain("isEmpty", json);
    }

    [Fact]
    public void A_damaged_certificate_in_a_journal_is_a_refusal() =>
        Assert.Throws<Refusal>(() => JsonSerializer.Deserialize<StoredCertificate>("""{"certificate":"MAA="}""", JournalJson.Options));

    private static IEnumerable<Change> EveryChange()
    {
        var stored = new StoredCertificate(World.Leaf.Certificate, "商店", "key");
        var root = new StoredCertificate(World.Younger.Certificate);
        var request = new PendingRequest("id", "case", Some.Host, "key", [1, 2], "AA", Some.Now);
        var binding = new Binding("site", "https", "*", 443, Some.Host, true, World.Leaf.Certificate.Fingerprint);
        var file = new ReplaceFile("/etc/httpd/chain.pem", [2], [1]);
        yield return new RestartServer("httpd", ["shop"], Some.Now, file);
        yield return new RestartServer("httpd", ["shop"], Some.Now, null);
        yield return new HandOver("203.0.113.1", "Network department", [World.Leaf.Certificate, World.Cross], [World.Leaf.Certificate]);
        yield return new WithdrawAddress(Some.Host, "2001:db8::1");
        yield return new PutCertificate(StoreName.Personal, stored, null);
        yield return new PutCertificate(StoreName.Root, root with { Disabled = true }, root);
        yield return new RemoveCertificate(StoreName.Intermediate, stored);
        yield return new PutRevocationList(StoreName.Intermediate, Crl(2), [Crl(1)]);
        yield return new RetireRequest(request, World.Leaf.Certificate.Fingerprint);
        yield return new PutBinding(binding, null);
        yield return new RemoveBinding(binding);
        yield return new WriteBackup(new BackupOrder(BackupSource.Request("id"), "/a.pfx", Pkcs12Cipher.Aes256Sha256, "pfx"));
        yield return new AssignService(MailService.Pop, Full("A"), Full("B"));
        yield return new AssignService(MailService.Iis, Full("A"), null);
        yield return new ReplaceDefaultSmtp(Full("A"), Full("B"));
        yield return new SetMailHostName(MailService.Imap, "mail.example.com.tw", null);
        yield return new ImportKey("/a.pfx", "pfx", "restored", "AA", true);
        yield return new WriteConverted(["/a.cer", "/a.key"], new ConversionOrder(OutputFormat.Pfx, "/a.pfx"), null, "1.3");
        yield return new ImportKey("/a.key", null, "restored", "AA", true);
        yield return new CopyUserKey("mine", "restored", "AA");
        yield return new AskForReissue("id", "case", World.Leaf.Certificate, "-----BEGIN NEW CERTIFICATE REQUEST-----");
    }

    private static string Full(string digit) => string.Concat(Enumerable.Repeat(digit, 64));

    private static byte[] Crl(int number) => World.Older.Crl(number, Some.Now, Some.Now.AddDays(1));

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, JournalJson.Options);

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, JournalJson.Options)!;
}
