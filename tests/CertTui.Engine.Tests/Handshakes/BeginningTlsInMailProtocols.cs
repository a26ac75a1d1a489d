using System.Net;
using System.Net.Sockets;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Tests.Handshakes;

public class BeginningTlsInMailProtocols
{
    private static readonly TestLeaf Leaf = new TestChain().Leaf;

    [Fact]
    public Task Smtp_says_hello_and_asks_for_TLS() => Shakes(
        StartTls.Smtp,
        ["EHLO localhost", "STARTTLS"],
        "220-mail.example.com.hk\n220 ready", "250-mail.example.com.hk\n250-SIZE 1000\n250 starttls", "220 2.0.0 go ahead");

    [Fact]
    public Task Imap_asks_what_there_is_and_asks_for_TLS() => Shakes(
        StartTls.Imap,
        ["a1 CAPABILITY", "a2 STARTTLS"],
        "* OK ready", "* CAPABILITY IMAP4rev2 STARTTLS LOGINDISABLED\na1 OK done", "* OK by the way\na2 OK begin");

    [Fact]
    public Task Pop_asks_what_there_is_and_asks_for_TLS() => Shakes(
        StartTls.Pop3, ["CAPA", "STLS"], "+OK ready <1@mail>", "+OK list\nTOP\nSTLS\n.", "+OK begin");

    [Fact]
    public Task A_Pop_server_that_tells_nothing_is_asked_for_TLS_all_the_same() => Shakes(
        StartTls.Pop3, ["CAPA", "STLS"], "+OK ready", "-ERR unknown", "+OK begin");

    [Theory]
    [InlineData("smtp", "554 no service", "554 no service")]
    [InlineData("smtp", "220 ready|250-mail\n250 SIZE", "250-mail 250 SIZE")]
    [InlineData("smtp", "220 ready|250 STARTTLS|454 TLS not available", "454 TLS not available")]
    [InlineData("imap", "* PREAUTH welcome back", "* PREAUTH welcome back")]
    [InlineData("imap", "* OK ready|* CAPABILITY IMAP4rev1\na1 OK done", "* CAPABILITY IMAP4rev1 a1 OK done")]
    [InlineData("imap", "* OK ready|* CAPABILITY STARTTLS\na1 OK done|a2 BAD no certificate", "a2 BAD no certificate")]
    [InlineData("pop3", "-ERR closed", "-ERR closed")]
    [InlineData("pop3", "+OK ready|+OK\nTOP\n.", "+OK TOP .")]
    [InlineData("pop3", "+OK ready|+OK\nSTLS\n.|-ERR no certificate", "-ERR no certificate")]
    public async Task A_server_that_will_not_is_quoted(string protocol, string says, string answer)
    {
        var problem = await Refused(protocol, says.Split('|'));

        Assert.Equal("starttls-refused", problem.Code);
        Assert.Equal((protocol, answer), (problem.Details["protocol"], problem.Details["answer"]));
    }

    [Theory]
    [InlineData("smtp", "220 ready|250 STARTTLS|220 go\n250 injected")]
    [InlineData("imap", "* OK ready|* CAPABILITY STARTTLS\na1 OK done|a2 OK begin\n* CAPABILITY AUTH=PLAIN")]
    [InlineData("pop3", "+OK ready|+OK\nSTLS\n.|+OK begin\n+OK injected")]
    [InlineData("smtp", "220 ready|250 STARTTLS\n220 too early|220 go")]
    public async Task Text_that_nobody_asked_for_before_TLS_is_refused(string protocol, string says) =>
        Assert.Equal("starttls-injection", (await Refused(protocol, says.Split('|'))).Code);

    [Fact]
    public async Task A_line_without_end_is_not_read_without_end() =>
        Assert.Equal("starttls-refused", (await Refused("smtp", "220 " + new string('x', 100_000))).Code);

    [Fact]
    public async Task Lines_without_end_are_not_read_without_end() =>
        Assert.Equal("starttls-refused", (await Refused("smtp", string.Concat(Enumerable.Repeat("220-more\n", 5000)))).Code);

    [Fact]
    public async Task Signs_that_could_disturb_a_screen_are_not_repeated() =>
        Assert.Equal("554 ?[2J", (await Refused("smtp", "554 \u001b[2J")).Details["answer"]);

    [Fact]
    public async Task A_server_that_hangs_up_fails_the_handshake()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask();
        var refused = Refused(StartTls.Pop3, (IPEndPoint)listener.LocalEndpoint);
        (await client).Dispose();

        Assert.Equal("handshake-failure", (await refused).Code);
    }

    [Fact]
    public async Task A_real_server_of_Imap_and_Pop_shows_its_chain()
    {
        var world = new TestChain();
        using var server = new Dovecot(world.Leaf, world.Authority.Certificate, world.Cross);

        foreach (var (endPoint, startTls) in new[] { (server.Imap, StartTls.Imap), (server.Pop3, StartTls.Pop3) })
        {
            var handshake = await Handshake.With(
                endPoint, Some.Host, Handshake.UsualTimeout, startTls, TestContext.Current.CancellationToken);
            Assert.Equal([world.Leaf.Certificate, world.Authority.Certificate, world.Cross], handshake.Sent);
        }
    }

    [Theory]
    [InlineData("SMTP", "smtp")]
    [InlineData("imap", "imap")]
    [InlineData("pop3", "pop3")]
    [InlineData("pop", null)]
    public void Protocols_are_found_by_name(string name, string? id) => Assert.Equal(id, StartTls.Find(name)?.Id);

    private static async Task Shakes(StartTls startTls, string[] asked, params string[] says)
    {
        using var server = new TalkingServer(Leaf, says);

        var handshake = await Handshake.With(
            server.EndPoint, Some.Host, Handshake.UsualTimeout, startTls, TestContext.Current.CancellationToken);

        Assert.Equal([Leaf.Certificate], handshake.Sent);
        Assert.Equal(asked, await server.Heard);
    }

    private static async Task<Problem> Refused(string protocol, params string[] says)
    {
        using var server = new TalkingServer(Leaf, says);
        return await Refused(StartTls.Find(protocol)!, server.EndPoint);
    }

    private static async Task<Problem> Refused(StartTls startTls, IPEndPoint server) =>
        (await Assert.ThrowsAsync<Refusal>(() => Handshake.With(
            server, Some.Host, Handshake.UsualTimeout, startTls, TestContext.Current.CancellationToken))).Problem;
}
