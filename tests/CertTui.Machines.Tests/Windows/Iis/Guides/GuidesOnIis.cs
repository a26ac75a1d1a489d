using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Guides.Unattended;

namespace CertTui.Machines.Tests.Windows.Iis.Guides;

/// <summary>Whole walks: to the wait for the CA, with what it issues to the end, again, and back.</summary>
public sealed class GuidesOnIis
{
    private const string Twca = "twca-iis";
    private const string Hongkong = "hkpost-iis";
    private const string Password = "Long-enough pass phrase 2026";

    private static (string, string[])[] Sites =>
    [
        ("Default Web Site", ["http *:80:"]),
        ("台灣網路商店", ["http *:80:www.example.com.tw", "https *:443:www.example.com.tw 1"]),
        ("香港分行 (舊)", ["https *:443:shop.example.com.hk 1"]),
    ];

    [Fact]
    public void Four_tiers_of_TWCA_with_the_short_path_switched_off_a_backup_and_a_restore()
    {
        using var walk = new IisWalk(Sites) { Answers = IisAnswers.Twca, Secrets = { ["5.9.6.password"] = Password } };
        var global = TestCa.Root("TWCA Global Root CA", keyId: false);
        var cyber = TestCa.Root("TWCA CYBER Root CA");
        var (sub, old) = (cyber.Sub("TWCA SSL Certification Authority"), cyber.Sub("TWCA SSL Certification Authority"));
        Lay(walk, (StoreName.Root, cyber), (StoreName.Intermediate, old), (StoreName.Disallowed, old));
        var before = walk.Snapshot();

        walk.Expect(RunEnd.WaitsForAuthority, Twca);
        Assert.Equal(before, walk.Snapshot());
        var leaf = Issue(walk, sub, ["www.example.com.tw"], global.Cross(cyber), global.Certificate);
        walk.Expect(RunEnd.Done, Twca);
        Assert.Contains("5.4.10.off", walk.Passed);
        Assert.Contains("5.5.old.remove", walk.Passed);
        Assert.Equal(leaf.Fingerprint, Bound(walk, "www.example.com.tw"));
        Assert.DoesNotContain(walk.Machine.Stores.List(StoreName.Intermediate), stored => stored.Certificate.Equals(old.Certificate));

        RunAgain(walk, Twca);
        RestoreFromBackup(walk, leaf);
        walk.UndoAll(Twca);
        Assert.Equal(before, walk.Snapshot());
    }

    [Theory]
    // Site, binding, and whether SNI is asked for.
    [InlineData("Default Web Site", "127.0.0.2", "", "no")]
    [InlineData("Default Web Site", "*", "www.example.com.hk", "yes")]
    [InlineData("香港分行 (舊)", "*", "shop.example.com.hk", "yes")]
    [InlineData("台灣網路商店", "::1", "", "no")]
    public void Several_names_of_Hongkong_Post(string site, string address, string host, string sni)
    {
        using var walk = new IisWalk(Sites) { Answers = IisAnswers.HongkongPost(site, address, host, sni) };
        walk.Answers["certificateType"] = "multi-domain";
        walk.Answers["names"] = "shop.example.com.hk";
        var (root, sub) = HongkongPost(walk);
        var before = walk.Snapshot();

        walk.Expect(RunEnd.WaitsForAuthority, Hongkong);
        var leaf = Issue(walk, sub, ["www.example.com.hk", "shop.example.com.hk"], root.Certificate);
        walk.Expect(RunEnd.Done, Hongkong);
        Assert.Contains(walk.Machine.Sites.List().Single(found => found.Name == site).Bindings, binding => binding.Fingerprint == leaf.Fingerprint);
        RunAgain(walk, Hongkong);
        walk.UndoAll(Hongkong);
        Assert.Equal(before, walk.Snapshot());
    }

    [Fact]
    public void A_renewal_takes_the_place_of_the_old_certificate_on_every_site()
    {
        using var walk = new IisWalk(
            ("One", ["https *:443:shop.example.com.hk 0"]),
            ("Two", ["https *:443: 0"]),
            ("Three", ["https 127.0.0.2:443: 0", "https *:443:mail.example.com.hk 1"]))
        {
            Answers = IisAnswers.HongkongPost("One", "*", "shop.example.com.hk", "no"),
        };
        walk.Answers["flow"] = "renew";
        walk.Answers["certificateType"] = "multi-domain";
        walk.Answers["commonName"] = "shop.example.com.hk";
        walk.Answers["names"] = "mail.example.com.hk";
        walk.Answers["renewOf"] = $"{walk.Iis.Second.Fingerprint[..16]} shop.example.com.hk {walk.Iis.Second.NotAfter:yyyy-MM-dd}";
        walk.Answers["replaceEverywhere"] = "yes";
        foreach (var endpoint in new[] { "0.0.0.0:443", "127.0.0.2:443", "mail.example.com.hk:443" })
            walk.Iis.Lay(endpoint, "second");
        var (root, sub) = HongkongPost(walk);
        var before = walk.Snapshot();

        walk.Expect(RunEnd.WaitsForAuthority, Hongkong);
        var leaf = Issue(walk, sub, ["shop.example.com.hk", "mail.example.com.hk"], root.Certificate);
        walk.Expect(RunEnd.Done, Hongkong);
        Assert.All(walk.Machine.Sites.List().SelectMany(site => site.Bindings), binding => Assert.Equal(leaf.Fingerprint, binding.Fingerprint));
        walk.UndoAll(Hongkong);
        Assert.Equal(before, walk.Snapshot());
    }

    [Fact]
    public void A_stray_record_is_in_the_plan_and_comes_back()
    {
        using var walk = new IisWalk(Sites) { Answers = IisAnswers.HongkongPost("Default Web Site", "*", "www.example.com.hk", "yes") };
        walk.Iis.Lay("127.0.0.1:443", "second");
        walk.Iis.Lay("www.example.com.tw:443", "first");
        walk.Iis.Lay("shop.example.com.hk:443", "second");
        var (root, sub) = HongkongPost(walk);
        var before = walk.Snapshot();
        walk.Expect(RunEnd.WaitsForAuthority, Hongkong);
        var leaf = Issue(walk, sub, ["www.example.com.hk"], root.Certificate);
        walk.Expect(RunEnd.Done, Hongkong);
        Assert.Equal(leaf.Fingerprint, Bound(walk, "www.example.com.hk"));
        Assert.DoesNotContain("127.0.0.1:443", walk.Iis.Snapshot());
        walk.UndoAll(Hongkong);
        Assert.Equal(before, walk.Snapshot());
    }

    private static (TestCa Root, TestCa Sub) HongkongPost(IisWalk walk)
    {
        var root = TestCa.Root("Hongkong Post Root CA 3");
        // It comes with the operating system.
        Lay(walk, (StoreName.Root, root));
        return (root, root.Sub("Hongkong Post e-Cert SSL CA 3 - 17"));
    }

    private static void Lay(IisWalk walk, params (StoreName Store, TestCa Ca)[] present)
    {
        foreach (var (store, ca) in present)
            walk.Machine.Stores.Put(store, new StoredCertificate(ca.Certificate));
    }

    private static Certificate Issue(IisWalk walk, TestCa ca, string[] names, params Certificate[] above)
    {
        var leaf = ca.Issue(walk.Machine.Pending.List().Single().Csr, names);
        var pem = new[] { leaf, ca.Certificate }.Concat(above).Select(certificate => certificate.ToX509().ExportCertificatePem());
        File.WriteAllText(Path.Combine(walk.Machine.Files.OrderFolder, "delivery.pem"), string.Join('\n', pem));
        return leaf;
    }

    private static string? Bound(IisWalk walk, string host) =>
        walk.Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Protocol == "https" && binding.Host == host).Fingerprint;

    private static void RunAgain(IisWalk walk, string guide)
    {
        var (after, changes) = (walk.Snapshot(), Changes(walk));
        walk.Expect(RunEnd.Done, guide);
        Assert.Equal((after, changes), (walk.Snapshot(), Changes(walk)));
    }

    private static int Changes(IisWalk walk) => walk.Iis.Commands.Count(command => !command.StartsWith("list", StringComparison.Ordinal));

    // The certificate and its key are lost; a case of its own brings them back and binds them anew.
    private static void RestoreFromBackup(IisWalk walk, Certificate leaf)
    {
        var (@case, installed) = (walk.CaseId, walk.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.Equals(leaf)));
        var before = walk.Snapshot();
        walk.Machine.Stores.Remove(StoreName.Personal, leaf.Fingerprint);
        walk.CaseId = null;
        walk.Answers["flow"] = "restore";
        walk.Answers["restorePath"] = "backup.pfx";
        walk.Answers["bindHost"] = "www.example.com.tw";
        walk.Answers["sni"] = "yes";
        walk.Secrets["5.10.9.password"] = Password;
        walk.Expect(RunEnd.Done, Twca);
        Assert.Contains("5.10.12.bind", walk.Passed);
        Assert.Equal(leaf.Fingerprint, Bound(walk, "www.example.com.tw"));
        walk.UndoAll(Twca);
        walk.Machine.Stores.Put(StoreName.Personal, installed);
        Assert.Equal(before, walk.Snapshot());
        walk.CaseId = @case;
    }
}
