using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Machines.Practice;

namespace CertTui.Machines.Tests.Practice.MailServer;

/// <summary>What a job proved to itself is what OpenSSL sees.</summary>
public sealed partial class MailForOpenSsl : IDisposable
{
    private readonly MailWorld mail = new();

    [Theory]
    [InlineData(MailService.Smtp, "smtp")]
    [InlineData(MailService.Imap, "imap")]
    [InlineData(MailService.Pop, "pop3")]
    public void After_the_assignment_it_is_the_new_leaf_under_the_new_intermediate(MailService service, string startTls)
    {
        var renewed = mail.Renew();
        var receipt = Assign(renewed.Fingerprint, [MailService.Iis, service]);
        var (sent, verdict) = Connect(mail.Mail.Reach(service).EndPoint.Port, startTls);
        Assert.Equal([renewed.Fingerprint, Authority("post-ssl-2025").Fingerprint], sent);
        Assert.Contains("Verify return code: 0 (ok)", verdict);

        AssignServices.Undo(mail.Machine, receipt);
        Assert.Equal(mail.Old, Connect(mail.Mail.Reach(service).EndPoint.Port, startTls).Sent[0]);
        Assert.Equal(mail.Old, mail.Mail.Presented(MailService.Iis));
    }

    [Fact]
    public void The_old_certificate_goes_only_when_nothing_uses_it()
    {
        var renewed = mail.Renew();
        Assign(renewed.Fingerprint, [MailService.Iis, MailService.Smtp, MailService.Pop]);
        var refusal = Assert.Throws<Refusal>(() => RemoveReplaced.Draft(mail.Machine, mail.Old));
        Assert.Equal(("certificate-in-use", "IMAP"), (refusal.Problem.Code, refusal.Problem.Details["services"]));
        Assign(renewed.Fingerprint, [MailService.Imap]);
        var plan = RemoveReplaced.Draft(mail.Machine, mail.Old);
        RemoveReplaced.Apply(mail.Machine, plan, MemorySecrets.None);
        Assert.DoesNotContain(mail.Machine.Stores.List(StoreName.Personal), stored => stored.KeyId == "mail-old");
    }

    [Fact]
    public async Task Practice_serve_has_the_mail_services_on_the_ports_after_the_sites()
    {
        using var stop = new CancellationTokenSource();
        var port = FreePorts.InARow(5);
        var served = PracticeServer.Serve(mail.World.Open, port, stop.Token);
        foreach (var (offset, startTls) in new[] { (2, "smtp"), (3, "imap"), (4, "pop3") })
            Assert.Equal(mail.Old, Connect(port + offset, startTls).Sent[0]);
        await stop.CancelAsync();
        await served;
        Assert.Empty(Connect(port + 2, "smtp").Sent);
    }

    public void Dispose() => mail.Dispose();

    private Receipt Assign(string fingerprint, MailService[] services) => AssignServices.Apply(
        mail.Machine, AssignServices.Draft(mail.Machine, new AssignOrder(fingerprint, services)), MemorySecrets.None);

    private Engine.Certificates.Certificate Authority(string file) => Requesting.Open(File.ReadAllBytes(PathOf(file)));

    private string PathOf(string authority) => mail.World.PathOf("ca", "certificates", authority + ".pem");

    private (IReadOnlyList<string> Sent, string Verdict) Connect(int port, string startTls)
    {
        var output = Tool.Run(
            "openssl",
            ["s_client", "-connect", $"127.0.0.1:{port}", "-starttls", startTls, "-showcerts", "-CAfile", PathOf("post-root-3"), "-verify_hostname", MailWorld.Names[0]]).Output;
        return ([.. Block().Matches(output).Select(match => Requesting.Open(System.Text.Encoding.ASCII.GetBytes(match.Value)).Fingerprint)], output);
    }

    [GeneratedRegex("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", RegexOptions.Singleline)]
    private static partial Regex Block();
}
