using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice.Tls;

namespace CertTui.Machines.Tests.Practice.MailServer;

public sealed class TalkingToTheMailServer : IDisposable
{
    private const string Host = "mail.example.com.hk";
    private readonly MailWorld mail = new();

    [Fact]
    public void Smtp_greets_offers_tls_takes_no_mail_and_leaves() => Assert.Equal(
        $"220 {Host} ESMTP practice\r\n250-{Host}\r\n250 STARTTLS\r\n502 5.5.1 The practice server takes no mail\r\n221 2.0.0 Bye\r\n",
        Say(MailService.Smtp, "ehlo me\r\nMAIL FROM:<a@b>\r\nQUIT\r\nNOOP\r\n"));

    [Fact]
    public void Imap_greets_offers_tls_lets_nobody_in_and_leaves() => Assert.Equal(
        $"* OK {Host} IMAP4rev1 practice\r\n* CAPABILITY IMAP4rev1 LOGINDISABLED STARTTLS\r\n1 OK CAPABILITY completed\r\n2 BAD The practice server holds no mail\r\n* BYE {Host}\r\n3 OK LOGOUT completed\r\n",
        Say(MailService.Imap, "1 capability\r\n2 LOGIN a b\r\n3 LOGOUT\r\n"));

    [Fact]
    public void Pop_greets_offers_tls_lets_nobody_in_and_leaves() => Assert.Equal(
        $"+OK {Host} POP3 practice\r\n+OK Capability list follows\r\nSTLS\r\n.\r\n-ERR The practice server holds no mail\r\n+OK {Host}\r\n",
        Say(MailService.Pop, "CAPA\r\nUSER a\r\nQUIT\r\n"));

    [Fact]
    public void What_was_slipped_in_before_tls_is_never_answered() =>
        Assert.EndsWith("220 2.0.0 Ready to begin TLS\r\n", Say(MailService.Smtp, "EHLO me\r\nSTARTTLS\r\nEHLO slipped in\r\n"));

    [Fact]
    public void A_line_without_end_ends_the_connection() =>
        Assert.Equal($"220 {Host} ESMTP practice\r\n", Say(MailService.Smtp, new string('x', 1024)));

    private string Say(MailService service, string text) => RawHttp.Send(mail.Mail.Reach(service).EndPoint, text);

    public void Dispose() => mail.Dispose();
}
