using CertTui.Engine;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Windows.Exchange;

public sealed class WhenTheShellFails : IDisposable
{
    private readonly ExchangeWorld world = new();

    [Theory]
    [InlineData("logon", "exchange-shell-logon")]
    [InlineData("logon quiet", "exchange-shell-logon")]
    [InlineData("no-shell", "exchange-shell-missing")]
    [InlineData("rights-look", "exchange-rights-missing")]
    [InlineData("silent", "exchange-shell-silent")]
    [InlineData("cut", "exchange-shell-silent")]
    public void A_look_says_why(string modes, string code)
    {
        world.Exchange.Modes(modes.Split(' '));
        Assert.Equal(code, ServicesOfExchange.CodeOf(() => world.Mail.Holdings()));
    }

    [Fact]
    public void What_the_shell_says_on_standard_error_is_told()
    {
        world.Exchange.Modes("silent");
        var problem = Assert.Throws<Refusal>(() => world.Mail.Holdings()).Problem;
        Assert.EndsWith("FullyQualifiedErrorId : UnauthorizedAccess", problem.Details["said"]);
    }

    [Fact]
    public void A_shell_that_never_ends_is_ended()
    {
        world.Exchange.Modes("slow");
        var mail = world.Exchange.Open(ExchangeStandIn.Newest, TimeSpan.FromMilliseconds(500));
        Assert.Equal("exchange-shell-timeout", ServicesOfExchange.CodeOf(() => mail.Holdings()));
    }

    [Fact]
    public void Without_powershell_that_is_said()
    {
        File.Delete(world.Exchange.PowerShell);
        Assert.Equal("exchange-shell-missing", ServicesOfExchange.CodeOf(() => world.Mail.Holdings()));
    }

    [Fact]
    public void Rights_that_are_missing_for_the_change_name_the_command_and_the_account()
    {
        var renewed = world.Renew().Fingerprint;
        world.Exchange.Modes("rights");
        var problem = Assert.Throws<Refusal>(() => world.Mail.Assign(renewed, MailService.Iis)).Problem;
        Assert.Equal(@"exchange-rights-missing command=Enable-ExchangeCertificate account=CORP\admin", problem.ToString());
    }

    [Fact]
    public void On_an_edge_server_there_are_no_roles_to_blame()
    {
        world.Exchange.Modes("edge", "rights-look");
        var mail = world.Exchange.Open(ExchangeStandIn.Newest with { IsEdge = true });
        Assert.Equal("exchange-cmdlet-missing", ServicesOfExchange.CodeOf(() => mail.Holdings()));
    }

    [Fact]
    public void An_edge_server_has_smtp_and_no_more()
    {
        world.Exchange.Modes("edge");
        var mail = world.Exchange.Open(ExchangeStandIn.Newest with { IsEdge = true });
        Assert.Null(mail.HostNameOf(MailService.Pop));
        var renewed = world.Renew().Fingerprint;
        mail.Assign(renewed, MailService.Smtp);
        Assert.Equal(renewed, mail.Presented(MailService.Smtp));
        Assert.Contains("\"edge\":true", world.Exchange.Runs[0].GetProperty("input").GetString());
    }

    [Fact]
    public void A_change_whose_answer_was_lost_is_looked_at_before_it_is_called_failed()
    {
        var renewed = world.Renew().Fingerprint;
        world.Exchange.Modes("drops:1");
        world.Mail.Assign(renewed, MailService.Iis);
        Assert.Equal(renewed, world.Mail.Presented(MailService.Iis));
    }

    [Fact]
    public void A_refusal_is_shown_with_its_untranslated_name()
    {
        var renewed = world.Renew().Fingerprint;
        world.Exchange.Modes("refuses");
        var problem = Assert.Throws<Refusal>(() => world.Mail.Assign(renewed, MailService.Iis)).Problem;
        Assert.Equal(("exchange-refused", "[Server=EXCH01],Microsoft.Exchange", "無法完成作業。"), (problem.Code, problem.Details["error"], problem.Details["message"]));
    }

    public void Dispose() => world.Dispose();
}
