using System.Text;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;
using CertTui.Guides.Unattended;

namespace CertTui.Guides.Tests.TwcaFaq;

/// <summary>Section R: the key is lost, and the certificate is issued anew.</summary>
public sealed class Reissues
{
    private const string Host = "iis-lost.faq.example.com.tw";

    [Fact]
    public void A_lost_key_ends_with_a_new_certificate_a_proved_key_and_a_backup()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");
        var previous = Installed(walker).Single();

        walker.RunToTheEnd(Answers());

        Assert.Equal("key-lost", walker.Walk.Known.Fact("cause"));
        var renewed = Installed(walker).Single(stored => stored.Certificate.Fingerprint == walker.Walk.Known.Fact("certificate"));
        Assert.NotNull(renewed.KeyId);
        Assert.NotEqual(previous.Certificate.SpkiSha256, renewed.Certificate.SpkiSha256);
        Assert.Equal(previous.Certificate.Subject, renewed.Certificate.Subject);
        Assert.Equal(renewed.Certificate.Fingerprint, Bound(walker));
        Assert.Equal("3", walker.Walk.Known.Fact("sentCount"));
        Assert.True(walker.Machine.Files.Exists(walker.Walk.Known.Fact("backupPath")!));
    }

    [Fact]
    public void The_CA_revokes_the_previous_certificate_as_it_issues_the_new_one()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");
        var previous = Installed(walker).Single().Certificate;
        var published = Path.Combine(walker.StateFolder, "practice", "ca", "published", "ssl.crl");

        walker.Run(Answers(), (_, step, _) => step.Id != "R.4");
        Assert.False(File.Exists(published));
        walker.RunToTheEnd(Answers());

        var list = RevocationList.Open(File.ReadAllBytes(published));
        Assert.True(list.Concerns(previous) && list.Revokes(previous.SerialNumber));
    }

    [Fact]
    public void Without_the_repair_of_another_cause_nobody_comes_to_a_reissue()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-orphan");

        walker.RunToTheEnd(new AnswersFile("twca-faq", "en", new Dictionary<string, string>(), new Dictionary<string, string>()).With(("repair", "no")));

        Assert.DoesNotContain(walker.Told.Steps, step => step.StartsWith('R'));
    }

    [Fact]
    public void Every_place_was_looked_at_before_a_key_is_called_lost()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");

        walker.Run(Answers(), (_, step, _) => step.Id != "R.1.make");

        var rows = walker.Walk.OutcomeOf(walker.Walk.Guide.Step("4.1.Q1.examine"))!.Rows.Select(row => row.Label).ToHashSet();
        Assert.Superset(new HashSet<string> { "key.requests", "key.personal", "key.containers", "key.journal", "key.files" }, rows);
    }

    [Fact]
    public void The_mail_has_all_that_the_manual_wants_and_no_secret()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");

        walker.RunToTheEnd(Answers());

        var text = Encoding.UTF8.GetString(walker.Machine.Files.Read($"{Host}_20261120_reissue.txt"));
        Assert.Contains("To: sslcc@twca.com.tw\r\nSubject: 需重發憑證 (已上傳 CSR 檔)\r\n", text);
        foreach (var wanted in new[] { Host, "22099131", "陳小明", "02-2370-8886", "ming@example.com.tw", "用戶上傳CSR成功" })
            Assert.Contains(wanted, text);
        Assert.DoesNotContain("PRIVATE KEY", text);
    }

    [Fact]
    public void The_mail_is_not_saved_before_the_warning_of_the_revocation_is_taken()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");

        var end = walker.Run(Answers().With(("revocationKnown", "no")));

        Assert.Equal((RunEnd.AnswersMissing, "revocation-not-accepted"), (end, walker.Told.Codes));
        Assert.False(walker.Machine.Files.Exists($"{Host}_20261120_reissue.eml"));
    }

    [Fact]
    public void While_an_older_certificate_for_the_name_is_served_the_moment_is_planned()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");
        ServeAnOlderOne(walker);

        walker.Run(Answers(), (_, step, _) => step.Id != "R.1.make");
        Assert.Equal("revocationMoment", walker.Told.Problems[0].Details["question"]);
        walker.RunToTheEnd(Answers().With(("revocationMoment", "2026-11-24 22:00")));

        Assert.Contains("R.plan", walker.Told.Steps);
        Assert.Equal(walker.Walk.Known.Fact("certificate"), Bound(walker));
        Assert.Contains("2026-11-24 22:00", Encoding.UTF8.GetString(walker.Machine.Files.Read($"{Host}_20261120_reissue.txt")));
    }

    [Fact]
    public void The_backup_is_made_or_a_reason_is_given()
    {
        using var walker = new Walker();
        walker.Machine.Training!.Seed("iis-lost");
        var refusing = Answers().With(("backup", "refuse")).Without("R.6.password");

        Assert.Equal(RunEnd.AnswersMissing, walker.Run(refusing));
        walker.RunToTheEnd(refusing.With(("backupRefusal", "HSM")));

        Assert.DoesNotContain("R.6.write", walker.Told.Steps);
    }

    // The key of the last round was kept, and its certificate is on a site.
    private static void ServeAnOlderOne(Walker walker)
    {
        var older = TestCa.Root("Older").Leaf(Host);
        walker.Machine.Keys.Import("older", older.Key.ExportPkcs8PrivateKey(), exportable: true);
        walker.Machine.Stores.Put(StoreName.Personal, new StoredCertificate(older.Certificate, "older", "older"));
        walker.Machine.Sites.Put(new Binding("Default Web Site", "https", "*", 443, Host, true, older.Certificate.Fingerprint));
    }

    private static string? Bound(Walker walker) =>
        walker.Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Host == Host).Fingerprint;

    private static IReadOnlyList<StoredCertificate> Installed(Walker walker) =>
        [.. walker.Machine.Stores.List(StoreName.Personal).Where(stored => stored.Certificate.CommonName == Host)];

    private static AnswersFile Answers() => new("twca-faq", "en",
        new Dictionary<string, string>
        {
            ["companyNumber"] = "22099131",
            ["contactName"] = "陳小明",
            ["contactPhone"] = "02-2370-8886",
            ["contactMail"] = "ming@example.com.tw",
        },
        new Dictionary<string, string> { ["R.6.password"] = "secrets/pfx.txt" });
}
