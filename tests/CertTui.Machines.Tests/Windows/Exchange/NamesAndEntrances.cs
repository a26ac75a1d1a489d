using System.Net;
using CertTui.Engine.Handshakes;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;
using CertTui.Machines.Windows.Exchange;

namespace CertTui.Machines.Tests.Windows.Exchange;

public sealed class NamesAndEntrances
{
    private static readonly ProtocolSettings Closed = new("", "", "");

    [Fact]
    public void Names_come_from_the_servers_own_settings_the_most_important_first()
    {
        using var world = new ExchangeWorld();
        Assert.Equal(
            [
                new("mail.example.com.hk", "mail-host"), new("owa.example.com.hk", "web-access"), new("autodiscover.example.com.hk", "autodiscover"),
                new("mail.local", "internal"), new MailName("EXCH01.corp.local", "computer"),
            ],
            world.Mail.Names());
        Assert.Equal(["mail.example.com.hk", "owa.example.com.hk", "autodiscover.example.com.hk"], MailNames.Of(world.Mail).Proposed);
        Assert.Single(world.Exchange.Runs);
    }

    [Theory]
    [InlineData("0.0.0.0:25", "127.0.0.1:25")]
    [InlineData("[::]:25 0.0.0.0:25", "127.0.0.1:25")]
    [InlineData("[::]:25", "127.0.0.1:25")]
    [InlineData("192.0.2.5:25", "192.0.2.5:25")]
    [InlineData("192.0.2.5:25, 127.0.0.1:25", "127.0.0.1:25")]
    [InlineData("[2001:db8::5]:25", "[2001:db8::5]:25")]
    [InlineData("0.0.0.0:2525", "127.0.0.1:25")]
    [InlineData("rubbish", "127.0.0.1:25")]
    public void Smtp_is_reached_where_its_connector_listens(string bindings, string endPoint) =>
        Assert.Equal(endPoint, Settings(new ReceiveConnector("mail.example.com.hk", bindings)).Reach(MailService.Smtp, null, null).EndPoint.ToString());

    [Fact]
    public void Of_several_connectors_the_one_with_a_name_of_its_own_counts()
    {
        var settings = Settings(new("EXCH01", "0.0.0.0:25"), new("relay.example.com.hk", "0.0.0.0:587"), new("mx.example.com.hk", "192.0.2.5:25"));
        Assert.Equal(("mx.example.com.hk", "192.0.2.5:25"), (settings.Reach(MailService.Smtp, null, null).Host, settings.Reach(MailService.Smtp, null, null).EndPoint.ToString()));
    }

    [Fact]
    public void A_server_that_nobody_named_calls_itself_as_the_computer()
    {
        var settings = Settings(new ReceiveConnector("EXCH01.corp.local", "0.0.0.0:25"));
        Assert.Equal("EXCH01.corp.local", settings.Reach(MailService.Smtp, null, null).Host);
        Assert.Equal([new MailName("EXCH01.corp.local", "computer")], settings.Names());
    }

    [Theory]
    [InlineData("0.0.0.0:110", "0.0.0.0:995", 110, true)]
    [InlineData("", "0.0.0.0:995", 995, false)]
    [InlineData("", "", 110, true)]
    public void Pop_is_reached_in_the_clear_or_where_that_is_closed_with_tls(string clear, string tls, int port, bool startTls)
    {
        var entrance = Settings().Reach(MailService.Pop, Closed with { Clear = clear, Tls = tls }, "pop.example.com.hk");
        Assert.Equal(new MailEntrance(new IPEndPoint(IPAddress.Loopback, port), "pop.example.com.hk", startTls ? StartTls.Pop3 : null), entrance);
    }

    private static ExchangeSettings Settings(params ReceiveConnector[] connectors) => new(new ExchangeNames([], "", connectors), "EXCH01.corp.local");
}
