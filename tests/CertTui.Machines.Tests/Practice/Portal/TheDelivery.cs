using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Certificates;

namespace CertTui.Machines.Tests.Practice.Portal;

public sealed class TheDelivery : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void Three_tiers_come_as_three_files() => Assert.Equal(["root.cer", "uca.cer", "server.cer"], Deliver("ov", 3).Keys);

    [Fact]
    public void Four_tiers_come_as_four_files() => Assert.Equal(["root.cer", "uca_1.cer", "uca_2.cer", "server.cer"], Deliver("ov", 4).Keys);

    [Theory]
    [InlineData("ov", 3, "Practice Secure SSL Certification Authority", "2.23.140.1.2.2")]
    [InlineData("ov", 4, "Practice SSL Certification Authority", "2.23.140.1.2.2")]
    [InlineData("ev", 3, "Practice Global EVSSL Certification Authority", "2.23.140.1.1")]
    [InlineData("ev", 4, "Practice EVSSL Certification Authority", "2.23.140.1.1")]
    public void The_product_and_the_chain_are_as_ordered(string product, int tiers, string issuer, string policy)
    {
        var files = Deliver(product, tiers);
        var leaf = files["server.cer"];
        Assert.Equal([policy], leaf.Policies);
        var direct = files.Values.Single(leaf.IsSignedBy);
        Assert.Equal(issuer, direct.CommonName);
        Assert.True(files["root.cer"].IsSelfSigned);
        var above = tiers == 3 ? direct : files.Values.Single(other => other.CommonName == "Practice CYBER Root CA");
        Assert.True(above.IsSignedBy(files["root.cer"]));
    }

    [Fact]
    public void Which_file_is_the_cross_certificate_changes_from_order_to_order()
    {
        using var key = RSA.Create(2048);
        var first = Deliver("ov", 4);
        var second = Installing.Unzip(world.Order(Requesting.Form(Requesting.Csr(key: key)) with { CaseId = "case-2" }));
        Assert.NotEqual(first["uca_1.cer"], second["uca_1.cer"]);
        Assert.Equal(first["uca_1.cer"], second["uca_2.cer"]);
    }

    [Fact]
    public void The_certificate_runs_198_days_to_the_end_of_a_day_in_Taipei_and_only_for_servers()
    {
        var leaf = Deliver("ov", 4)["server.cer"];
        Assert.Equal(TimeSpan.FromDays(198), leaf.NotAfter.AddSeconds(1) - leaf.NotBefore);
        Assert.Equal(new TimeSpan(15, 59, 59), leaf.NotAfter.UtcDateTime.TimeOfDay);
        Assert.InRange(world.Machine.Now, leaf.NotBefore, leaf.NotAfter);
        Assert.Equal(["1.3.6.1.5.5.7.3.1"], leaf.ExtendedKeyUsage);
        Assert.NotNull(leaf.SubjectKeyId);
        Assert.NotNull(leaf.AuthorityKeyId);
        Assert.False(leaf.IsAuthority);
    }

    [Fact]
    public void The_names_are_those_of_the_form_and_a_unit_is_dropped()
    {
        var csr = Requesting.Csr("CN=*.example.com.tw, O=EXAMPLE TRADING, OU=SYSTEM, L=TAIPEI, S=TAIWAN, C=TW");
        var leaf = Installing.Unzip(world.Order(Requesting.Form(csr) with
        {
            Names = ["*.example.com.tw", "example.tw"],
            Validation = "phone",
            ValidationDetail = "any",
        }))["server.cer"];
        Assert.Equal("CN=*.example.com.tw,O=EXAMPLE TRADING,L=TAIPEI,ST=TAIWAN,C=TW", leaf.Subject);
        Assert.Equal(["*.example.com.tw", "example.tw", "example.com.tw"], leaf.DnsNames);
    }

    [Fact]
    public void The_key_is_that_of_the_request()
    {
        using var key = RSA.Create(3072);
        var leaf = Installing.Unzip(world.Order(Requesting.Form(Requesting.Csr(key: key))))["server.cer"];
        Assert.Equal(Convert.ToHexString(SHA256.HashData(new PublicKey(key).ExportSubjectPublicKeyInfo())), leaf.SpkiSha256);
    }

    [Fact]
    public void The_mail_has_the_subject_that_the_texts_give()
    {
        Deliver("ov", 4);
        Assert.Equal("SSL 伺服器數位憑證下載通知", world.Authority.Mailbox()[^1].Subject);
    }

    private Dictionary<string, Certificate> Deliver(string product, int tiers) =>
        Installing.Unzip(world.Order(Requesting.Form() with { Product = product, Tiers = tiers }));

    public void Dispose() => world.Dispose();
}
