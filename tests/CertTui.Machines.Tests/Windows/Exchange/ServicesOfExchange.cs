using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Windows.Exchange;

public sealed class ServicesOfExchange : IDisposable
{
    private readonly ExchangeWorld world = new();

    [Theory]
    [InlineData("")]
    [InlineData("numbers")]
    [InlineData("wrapped")]
    [InlineData("exit-code")]
    public void What_holds_what_is_read_however_the_shell_puts_it(string mode)
    {
        world.Exchange.Modes(mode);
        var holdings = world.Mail.Holdings();
        Assert.Equal("IIS, SMTP, POP, IMAP", holdings.Single(holding => holding.Fingerprint == world.Old).Services.Written());
        Assert.Equal("IIS, SMTP, POP, IMAP", holdings.Single(holding => holding.Fingerprint == world.Old).Presents.Written());
        Assert.Equal("SMTP", holdings.Single(holding => holding.Fingerprint == world.Own).Services.Written());
        Assert.Empty(holdings.Single(holding => holding.Fingerprint == world.Own).Presents);
        Assert.Equal(world.Own, world.Mail.DefaultSmtp);
    }

    [Fact]
    public void Web_access_moves()
    {
        var renewed = world.Renew().Fingerprint;
        world.Mail.Assign(renewed, MailService.Iis);
        Assert.Equal(renewed, world.Mail.Presented(MailService.Iis));
        Assert.DoesNotContain(MailService.Iis, world.Mail.ServicesOf(world.Old));
        Assert.Equal(world.Own, world.Mail.DefaultSmtp);
    }

    [Theory]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void Pop_and_imap_move_with_their_host_name(MailService service)
    {
        var renewed = world.Renew("post.example.com.hk").Fingerprint;
        world.Mail.Assign(renewed, service);
        Assert.Equal("post.example.com.hk", world.Mail.HostNameOf(service));
        Assert.Equal(renewed, world.Mail.Presented(service));
        Assert.DoesNotContain(service, world.Mail.ServicesOf(world.Old));
        world.Mail.Assign(world.Old, service);
        Assert.Equal(world.Old, world.Mail.Presented(service));
        Assert.DoesNotContain(service, world.Mail.ServicesOf(renewed));
    }

    [Theory]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void Of_two_with_the_name_of_pop_or_imap_the_service_itself_says_which(MailService service)
    {
        var renewed = world.Renew().Fingerprint;
        world.Mail.Assign(renewed, service);
        Assert.Contains(service, world.Mail.ServicesOf(world.Old));
        Assert.Contains(service, world.Mail.ServicesOf(renewed));
        Assert.Equal(renewed, world.Mail.Presented(service));
    }

    [Fact]
    public void Smtp_is_added_and_the_default_stays_where_nobody_said_yes()
    {
        var renewed = world.Renew().Fingerprint;
        world.Mail.Assign(renewed, MailService.Smtp);
        Assert.Equal(renewed, world.Mail.Presented(MailService.Smtp));
        Assert.Contains(MailService.Smtp, world.Mail.ServicesOf(world.Old));
        Assert.Equal(world.Own, world.Mail.DefaultSmtp);
        Assert.All(world.Exchange.Runs, run => Assert.DoesNotContain("\"force\":true", run.GetProperty("input").GetString()));
    }

    [Fact]
    public void The_default_is_replaced_where_somebody_did()
    {
        var renewed = world.Renew().Fingerprint;
        world.Mail.Assign(renewed, MailService.Smtp, replaceDefaultSmtp: true);
        Assert.Equal(renewed, world.Mail.DefaultSmtp);
        world.Mail.Assign(world.Own, MailService.Smtp, replaceDefaultSmtp: true);
        Assert.Equal(world.Own, world.Mail.DefaultSmtp);
    }

    [Fact]
    public void Where_the_question_comes_before_the_work_the_person_is_told()
    {
        var renewed = world.Renew().Fingerprint;
        var before = world.Exchange.Snapshot();
        world.Exchange.Modes("asks-first");
        Assert.Equal("exchange-smtp-asks", CodeOf(() => world.Mail.Assign(renewed, MailService.Smtp)));
        Assert.Equal(before, world.Exchange.Snapshot());
        world.Mail.Assign(renewed, MailService.Smtp, replaceDefaultSmtp: true);
        Assert.Equal(renewed, world.Mail.DefaultSmtp);
    }

    [Fact]
    public void An_exchange_without_a_default_takes_the_first()
    {
        var renewed = world.Renew().Fingerprint;
        world.Exchange.Change(state => state["default"] = "");
        world.Mail.Assign(renewed, MailService.Smtp);
        Assert.Equal(renewed, world.Mail.DefaultSmtp);
    }

    [Fact]
    public void An_exchange_that_takes_the_default_without_a_yes_is_put_back()
    {
        var renewed = world.Renew().Fingerprint;
        var before = world.Exchange.Snapshot();
        world.Exchange.Modes("takes-default");
        Assert.Equal("exchange-not-changed", CodeOf(() => world.Mail.Assign(renewed, MailService.Iis)));
        Assert.Equal(before, world.Exchange.Snapshot());
    }

    [Fact]
    public void What_cannot_be_put_back_is_said()
    {
        var renewed = world.Renew().Fingerprint;
        world.Exchange.Modes("takes-default", "refuses:2", "refuses:3");
        var problem = Assert.Throws<Refusal>(() => world.Mail.Assign(renewed, MailService.Iis)).Problem;
        Assert.Equal($"exchange-not-put-back what=IIS {world.Exchange.ThumbprintOf(world.Old)}, SMTP {world.Exchange.ThumbprintOf(world.Own)}", problem.ToString());
    }

    [Theory]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void A_wildcard_serves_pop_and_imap_under_a_host_name(MailService service)
    {
        var wildcard = world.Renew("*.example.com.hk").Fingerprint;
        world.Mail.SetHostName(service, "mail.example.net");
        Assert.Equal("wildcard-pop-imap", CodeOf(() => world.Mail.Assign(wildcard, service)));
        world.Mail.SetHostName(service, "post.example.com.hk");
        world.Mail.Assign(wildcard, service);
        Assert.Equal(wildcard, world.Mail.Presented(service));
        Assert.Equal("post.example.com.hk", world.Mail.Reach(service).Host);
    }

    [Fact]
    public void A_host_name_that_the_certificate_covers_stays()
    {
        var renewed = world.Renew().Fingerprint;
        world.Mail.SetHostName(MailService.Imap, "owa.example.com.hk");
        world.Mail.Assign(renewed, MailService.Imap);
        Assert.Equal("owa.example.com.hk", world.Mail.HostNameOf(MailService.Imap));
        Assert.Equal(ExchangeStandIn.Host, world.Mail.HostNameOf(MailService.Pop));
    }

    [Theory]
    [InlineData("EXCH01")]
    [InlineData("exch01.corp.local")]
    [InlineData("")]
    public void A_host_name_that_nobody_set_is_none(string name)
    {
        world.Exchange.Change(state => state["pop"]!["name"] = name);
        Assert.Null(world.Mail.HostNameOf(MailService.Pop));
        Assert.Equal(ExchangeStandIn.Host, world.Mail.Reach(MailService.Pop).Host);
    }

    [Fact]
    public void What_is_not_installed_gets_nothing() =>
        Assert.Equal("certificate-not-found", CodeOf(() => world.Mail.Assign("00", MailService.Smtp)));

    [Fact]
    public void A_person_is_told_before_what_exchange_does_by_itself()
    {
        Assert.Equal("exchange-newest-presented service=SMTP host=mail.example.com.hk", Assert.Single(world.Mail.Foresee(MailService.Smtp)).ToString());
        Assert.Equal(["exchange-newest-presented", "exchange-service-restarts", "exchange-smtp-along"], world.Mail.Foresee(MailService.Pop).Select(problem => problem.Code));
        Assert.Empty(world.Mail.Foresee(MailService.Iis));
    }

    public void Dispose() => world.Dispose();

    internal static string CodeOf(Action work) => Assert.Throws<Refusal>(work).Problem.Code;
}
