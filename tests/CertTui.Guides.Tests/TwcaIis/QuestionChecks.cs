using System.Text;
using CertTui.Engine;
using CertTui.Guides.Tests.EveryGuide;

namespace CertTui.Guides.Tests.TwcaIis;

public sealed class QuestionChecks
{
    // The example of the digest, 5.2.1: 20240125067#evssldemo3.twca.com.tw#73519.
    private static readonly string Token = Convert.ToBase64String("20240125067#evssldemo3.twca.com.tw#73519"u8);

    public static TheoryData<string, string> AcmeAddresses => new()
    {
        { $"https://ssl2.twca.com.tw/acme/directory/{Token}", "" },
        { $"https://SSL2.TWCA.com.tw/acme/directory/{Uri.EscapeDataString(Token)}", "" },
        { "https://ssl2.twca.com.tw/acme/directory/plain-token", "" },
        { $"https://ssl2.twca.com.tw/acme/directory/{Convert.ToBase64String(Encoding.ASCII.GetBytes("1#other.com.tw#2"))}", "acme-address-other-host" },
        { $"http://ssl2.twca.com.tw/acme/directory/{Token}", "acme-address-invalid" },
        { $"https://twca.com.tw.evil.example/acme/directory/{Token}", "acme-address-invalid" },
        { $"https://eviltwca.com.tw/acme/directory/{Token}", "acme-address-invalid" },
        { $"https://ssl2.twca.com.tw/acme/{Token}", "acme-address-invalid" },
        { "https://ssl2.twca.com.tw/acme/directory/", "acme-address-invalid" },
        { "ssl2.twca.com.tw", "acme-address-invalid" },
    };

    [Theory]
    [MemberData(nameof(AcmeAddresses))]
    public void An_acme_address_is_https_at_twca_and_for_this_host(string address, string code) =>
        Assert.Equal(code, Codes("acmeDirectory", address, "commonName=evssldemo3.twca.com.tw"));

    [Theory]
    [InlineData("commonName", "https://www.Example.com.tw/", "product=ov", "www.example.com.tw")]
    [InlineData("names", "example.com.tw, www.example.com.tw; shop.example.com.tw", "commonName=www.example.com.tw", "example.com.tw\nshop.example.com.tw")]
    [InlineData("names", "www.example.com.tw", "commonName=www.example.com.tw", "")]
    [InlineData("bindPort", "0443", "", "443")]
    [InlineData("csrPath", "request.txt", "#orderFolder=/orders", "/orders/request.txt")]
    [InlineData("csrPath", "/tmp/request.txt", "#orderFolder=/orders", "/tmp/request.txt")]
    public void An_answer_is_cleaned(string question, string typed, string situation, string value)
    {
        var reading = GuideQuestions.Find(question).Read(Situation.Of(situation), typed);
        Assert.Equal((true, value), (reading.IsTaken, reading.Value));
    }

    [Theory]
    [InlineData("commonName", "*.example.com.tw", "product=ev", "wildcard-ev")]
    [InlineData("commonName", "a23456789-123456789-123456789-123456789-123456789-1234.example.com", "", "common-name-too-long")]
    [InlineData("names", "*.example.com.tw", "product=ev; commonName=www.example.com.tw", "wildcard-ev")]
    [InlineData("organization", "範例公司", "", "attribute-not-ascii")]
    [InlineData("country", "tw", "", "country-format")]
    [InlineData("key", "rsa-1024", "", "answer-not-offered")]
    [InlineData("csrPath", "/orders/", "", "path-invalid")]
    [InlineData("csrPath", "a\tb", "", "path-invalid")]
    [InlineData("formNumber", "12345678901234567890123456789012345678901", "", "answer-too-long")]
    [InlineData("formNumber", "A\u0007", "", "answer-unprintable")]
    [InlineData("passKept", "no", "", "pass-phrase-not-kept")]
    [InlineData("sent", "no", "", "not-sent-yet")]
    [InlineData("mailbox", "chen@example.com.tw", "commonName=www.example.com.tw", "answer-not-offered")]
    [InlineData("fileMailbox", "chen@", "", "mailbox-invalid")]
    [InlineData("fileMailbox", "a b@example.com.tw", "", "mailbox-invalid")]
    [InlineData("friendlyName", "1234567890123456789012345678901234567890123456789012345678901234", "", "friendly-name-too-long")]
    [InlineData("bindAddress", "localhost", "", "address-invalid")]
    [InlineData("bindPort", "0", "", "port-invalid")]
    [InlineData("flow", "renew", "", "answer-not-offered")]
    public void An_answer_is_refused_with_its_reason(string question, string typed, string situation, string code) =>
        Assert.Equal(code, Codes(question, typed, situation));

    [Fact]
    public void Names_longer_than_a_common_name_may_be_additional_ones() =>
        Assert.Equal("", Codes("names", "a23456789-123456789-123456789-123456789-123456789-1234.example.com", "commonName=www.example.com"));

    [Theory]
    [InlineData("www.example.com.tw", "example.com.tw www.example.com.tw")]
    [InlineData("*.shop.example.com.tw", "example.com.tw shop.example.com.tw")]
    [InlineData("example.com", "example.com")]
    public void The_mailboxes_are_five_at_each_domain_that_somebody_can_own(string host, string domains)
    {
        var offered = GuideQuestions.Find("mailbox").Choices(Situation.Of($"commonName={host}"));
        Assert.Equal(domains.Split(' '), offered.Select(address => address.Split('@')[1]).Distinct());
        Assert.All(offered.Chunk(5), five => Assert.Equal(["admin", "administrator", "webmaster", "hostmaster", "postmaster"], five.Select(address => address.Split('@')[0])));
    }

    private static string Codes(string question, string typed, string situation) => string.Join(' ',
        GuideQuestions.Find(question).Read(Situation.Of(situation), typed).Problems.Where(problem => problem.Severity != Severity.Info).Select(problem => problem.Code));
}
