using System.Text;
using System.Text.Json;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;
using CertTui.Guides.Unattended;
using CertTui.Machines.Practice;
using CertTui.Machines.Tests.Windows.Exchange;

namespace CertTui.Guides.Tests.HongkongPost;

/// <summary>The guide hkpost-exchange from end to end, with keys and stores of the practice machine and an Exchange behind its shell.</summary>
public sealed class WalkingOnExchange : IDisposable
{
    private readonly Walker walker = new();
    private readonly ExchangeStandIn exchange;
    private readonly string own;
    private readonly string old;

    public WalkingOnExchange()
    {
        walker.AddMailServer();
        var practice = walker.Machine.MailServer!;
        own = practice.DefaultSmtp!;
        old = practice.Presented(MailService.Iis)!;
        var personal = Path.Combine(new PracticeFolders(Path.Combine(walker.StateFolder, "practice")).Stores, nameof(StoreName.Personal));
        exchange = new ExchangeStandIn(() => walker.Machine, personal, own, old);
        // Web access is the business of this Exchange now.
        foreach (var binding in walker.Machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Fingerprint == old))
            walker.Machine.Sites.Remove(binding);
        walker.Given = machine => machine with { MailServer = exchange.Mail };
    }

    [Theory]
    [InlineData("hkpost-exchange-multi-domain", "IIS, SMTP")]
    [InlineData("hkpost-exchange-wildcard", "IIS, SMTP, POP, IMAP")]
    [InlineData("hkpost-exchange-renewal", "IIS, SMTP, POP, IMAP")]
    public void Every_service_that_was_chosen_presents_the_new_certificate(string sample, string services)
    {
        walker.RunToTheEnd(SampleAnswers.Load(sample));

        var certificate = walker.Walk.Known.Fact("certificate")!;
        Assert.Equal(services, exchange.Mail.Holdings().Single(holding => holding.Fingerprint == certificate).Presents.Written());
        Assert.Equal(own, exchange.Mail.DefaultSmtp);
        Assert.Empty(walker.Machine.Pending.List());
        Assert.Equal(sample.EndsWith("renewal", StringComparison.Ordinal), walker.Machine.Stores.List(StoreName.Personal).All(stored => stored.Certificate.Fingerprint != old));
    }

    [Fact]
    public void The_names_of_the_certificate_are_proposed_from_the_servers_settings()
    {
        walker.RunToTheEnd(SampleAnswers.Load("hkpost-exchange-multi-domain").Without("names", "commonName"));

        var certificate = walker.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.Fingerprint == walker.Walk.Known.Fact("certificate")).Certificate;
        Assert.Equal(["mail.example.com.hk", "owa.example.com.hk", "autodiscover.example.com.hk"], certificate.DnsNames);
    }

    [Fact]
    public void No_password_reaches_the_shell_and_no_script_stays_behind()
    {
        walker.RunToTheEnd(SampleAnswers.Load("hkpost-exchange-multi-domain"));

        Assert.NotEmpty(exchange.Runs);
        foreach (var secret in Directory.GetFiles(Path.Combine(SampleAnswers.Folder, "secrets")).Select(path => File.ReadAllText(path).Trim()))
        {
            Assert.All(exchange.Runs, run =>
            {
                Assert.DoesNotContain(secret, AllOf(run), StringComparison.Ordinal);
                Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), AllOf(run), StringComparison.Ordinal);
            });
        }
        Assert.All(exchange.Runs, run => Assert.False(File.Exists(run.GetProperty("arguments")[6].GetString())));
    }

    [Fact]
    public void Where_the_shell_lets_nobody_in_the_walk_stops_at_its_first_look()
    {
        exchange.Modes("logon");
        Assert.Equal(RunEnd.Refused, walker.Run(SampleAnswers.Load("hkpost-exchange-multi-domain")));
        Assert.Equal(("A.look", "exchange-shell-logon"), (walker.Told.StoppedAt!.Id, walker.Told.Codes));
    }

    // Arguments, environment, input and the script file.
    private static string AllOf(JsonElement run) => string.Join('\n',
        [.. run.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()),
        .. run.GetProperty("environment").EnumerateObject().Select(variable => variable.Value.GetString()),
        run.GetProperty("input").GetString(), run.GetProperty("script").GetString()]);

    public void Dispose()
    {
        exchange.Dispose();
        walker.Dispose();
    }
}
