using CertTui.Engine.DomainValidation;
using CertTui.Engine.DomainValidation.Dns;
using CertTui.Engine.Tests.DomainValidation.Servers;

namespace CertTui.Engine.Tests.DomainValidation;

public sealed class MailboxesOfADomain
{
    [Fact]
    public void Five_at_the_name_and_at_each_parent_below_the_public_suffix() =>
        Assert.Equal(
            [
                "admin@example.com.tw", "administrator@example.com.tw", "webmaster@example.com.tw", "hostmaster@example.com.tw", "postmaster@example.com.tw",
                "admin@www.example.com.tw", "administrator@www.example.com.tw", "webmaster@www.example.com.tw", "hostmaster@www.example.com.tw",
                "postmaster@www.example.com.tw",
            ],
            ConstructedMail.Addresses("www.example.com.tw"));

    [Theory]
    [InlineData("*.example.hk", "example.hk")]
    [InlineData("www.電子核證.gov.hk", "xn--i8s431aqn1ad1j.gov.hk www.xn--i8s431aqn1ad1j.gov.hk")]
    [InlineData("com.tw", "")]
    [InlineData("", "")]
    public void Stars_are_taken_off_and_names_are_in_ASCII(string host, string domains) =>
        Assert.Equal(domains, string.Join(' ', ConstructedMail.Domains(host)));

    [Fact]
    public void The_method_ends_on_its_day()
    {
        Assert.True(ConstructedMail.IsAllowed(new DateOnly(2028, 3, 14)));
        Assert.False(ConstructedMail.IsAllowed(new DateOnly(2028, 3, 15)));
    }

    [Theory]
    [InlineData("@ MX 20 backup\n@ MX 10 mail\nbackup A 192.0.2.1\nmail A 192.0.2.2", "mail.example.com.tw backup.example.com.tw", null)]
    [InlineData("@ A 192.0.2.1", "example.com.tw", "mail-no-mx domain=example.com.tw")]
    [InlineData("@ MX 0 .", "", "mail-refused-by-domain domain=example.com.tw")]
    [InlineData("@ TXT none", "", "mail-no-server domain=example.com.tw")]
    public async Task Whether_mail_arrives(string records, string exchanges, string? problem)
    {
        using var server = new Nsd(records);
        using var resolver = new Unbound(server.EndPoint);

        var domains = await MailDomains.With(new DnsClient(), resolver.EndPoint, "www.example.com.tw", TestContext.Current.CancellationToken);

        Assert.Equal(["example.com.tw", "www.example.com.tw"], domains.Select(domain => domain.Domain));
        Assert.Equal(exchanges, string.Join(' ', domains[0].Exchanges));
        Assert.Equal(problem, domains[0].Problem?.ToString());
        Assert.Equal(exchanges.Length > 0, domains[0].TakesMail);
        Problems.Are(domains[1].Problem, "mail-no-server domain=www.example.com.tw");
    }

    [Fact]
    public async Task A_resolver_that_fails_says_why()
    {
        var domains = await MailDomains.With(new DnsClient(), RealServer.FreeEndPoint(), "example.hk", TestContext.Current.CancellationToken);

        Problems.Are(Assert.Single(domains).Problem, "dns-unreachable name=example.hk");
    }
}
