using CertTui.Engine.Handshakes;
using CertTui.Engine.Tests.Handshakes;

namespace CertTui.Engine.Tests.Endpoints;

/// <summary>Every question to a mail server begins with its own STARTTLS.</summary>
public class MailServers
{
    private readonly World _world = new();

    [Fact]
    public async Task A_real_mail_server_is_healthy()
    {
        using var dovecot = new Dovecot(_world.Leaf(), _world.Authority.Certificate);

        foreach (var (server, startTls) in new[] { (dovecot.Imap, StartTls.Imap), (dovecot.Pop3, StartTls.Pop3), (dovecot.Smtp, StartTls.Smtp) })
        {
            var report = await _world.Report(server, startTls: startTls);

            Assert.Empty(report.Findings);
            Assert.Equal(2, report.Seen?.Sent.Count);
        }
    }

    [Fact]
    public async Task A_missing_intermediate_of_a_real_mail_server_is_found()
    {
        using var dovecot = new Dovecot(_world.Leaf());

        Assert.Equal("incomplete-chain", Assert.Single((await _world.Report(dovecot.Imap, startTls: StartTls.Imap)).Findings).Code);
    }

    [Fact]
    public async Task Asking_a_mail_server_without_STARTTLS_is_not_TLS()
    {
        using var dovecot = new Dovecot(_world.Leaf());

        Assert.Equal(["not-tls"], await _world.Codes(dovecot.Imap));
    }
}
