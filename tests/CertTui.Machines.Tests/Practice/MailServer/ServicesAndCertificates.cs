using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.MailServer;

public sealed class ServicesAndCertificates : IDisposable
{
    private readonly MailWorld mail = new();

    [Theory]
    [InlineData(MailService.Iis)]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void A_service_moves_to_the_certificate_it_is_given_to(MailService service)
    {
        var renewed = mail.Renew().Fingerprint;
        mail.Mail.Assign(renewed, service);
        Assert.Equal(renewed, mail.Mail.Presented(service));
        Assert.DoesNotContain(service, mail.Mail.ServicesOf(mail.Old));
    }

    [Fact]
    public void Smtp_stays_on_the_old_one_too_and_the_one_given_last_is_presented()
    {
        var renewed = mail.Renew().Fingerprint;
        mail.Mail.Assign(renewed, MailService.Smtp);
        Assert.Equal(renewed, mail.Mail.Presented(MailService.Smtp));
        Assert.Contains(MailService.Smtp, mail.Mail.ServicesOf(mail.Old));
        mail.Mail.Assign(mail.Old, MailService.Smtp);
        Assert.Equal(mail.Old, mail.Mail.Presented(MailService.Smtp));
        Assert.Contains(MailService.Smtp, mail.Mail.ServicesOf(renewed));
    }

    [Fact]
    public void A_certificate_without_the_servers_name_is_not_presented_for_smtp()
    {
        mail.Mail.Assign(mail.Renew("owa.example.com.hk").Fingerprint, MailService.Smtp);
        Assert.Equal(mail.Old, mail.Mail.Presented(MailService.Smtp));
    }

    [Fact]
    public void The_default_for_smtp_changes_only_by_force()
    {
        var renewed = mail.Renew().Fingerprint;
        mail.Mail.Assign(renewed, MailService.Smtp);
        Assert.Equal(mail.Own, mail.Mail.DefaultSmtp);
        mail.Mail.Assign(renewed, MailService.Smtp, replaceDefaultSmtp: true);
        Assert.Equal(renewed, mail.Mail.DefaultSmtp);
    }

    [Theory]
    [InlineData(MailService.Pop)]
    [InlineData(MailService.Imap)]
    public void A_wildcard_gets_pop_and_imap_only_with_a_host_name(MailService service)
    {
        var wildcard = mail.Renew("*.example.com.hk").Fingerprint;
        Assert.Equal("wildcard-pop-imap", Assert.Throws<Refusal>(() => mail.Mail.Assign(wildcard, service)).Problem.Code);
        mail.Mail.SetHostName(service, "post.example.com.hk");
        mail.Mail.Assign(wildcard, service);
        Assert.Equal(wildcard, mail.Mail.Presented(service));
        Assert.Equal("post.example.com.hk", mail.Mail.Reach(service).Host);
    }

    [Fact]
    public void What_is_not_installed_gets_nothing() =>
        Assert.Equal("certificate-not-found", Assert.Throws<Refusal>(() => mail.Mail.Assign("00", MailService.Smtp)).Problem.Code);

    public void Dispose() => mail.Dispose();
}
