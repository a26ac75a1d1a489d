using System.Text.Json;
using CertTui.Machines.Practice;

namespace CertTui.Tests.Program;

/// <summary>The mail server of the practice machine, seen through <c>practice show</c> and <c>practice serve</c>.</summary>
public sealed class MailFromOutside : IDisposable
{
    private readonly RealProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Show_tells_which_certificates_hold_which_services()
    {
        AddMailServer();

        var mail = JsonDocument.Parse(_program.Run("practice", "show", "--json").Expect(0).Output).RootElement.GetProperty("mail");

        var services = mail.GetProperty("services").EnumerateObject().Select(holding => string.Join(' ', holding.Value.EnumerateArray())).Order();
        Assert.Equal(["IIS SMTP POP IMAP", "SMTP"], services);
        Assert.Contains("Exchange", _program.Run("practice", "show").Expect(0).Output);
    }

    [Fact]
    public void Without_a_mail_server_nothing_is_told_of_one()
    {
        var shown = JsonDocument.Parse(_program.Run("practice", "show", "--json").Expect(0).Output).RootElement;

        Assert.Equal(JsonValueKind.Null, shown.GetProperty("mail").ValueKind);
    }

    [Theory]
    [InlineData(2, "smtp")]
    [InlineData(3, "imap")]
    [InlineData(4, "pop3")]
    public void Serve_speaks_the_mail_protocols_on_the_ports_after_the_sites(int offset, string startTls)
    {
        AddMailServer();
        using var sites = new ServedSites(_program);

        var said = OpenSslProgram.Run("s_client", "-connect", $"127.0.0.1:{sites.Port + offset}", "-starttls", startTls, "-showcerts").Output;

        Assert.Contains("CN = mail.example.com.hk", said);
        Assert.Contains("CN = Practice Post e-Cert SSL CA 3 - 17", said);
    }

    private void AddMailServer()
    {
        using var practice = PracticeMachine.Open(_program.State, Some.Clock(), (code, _) => code);
        practice.AddMailServer();
    }
}
