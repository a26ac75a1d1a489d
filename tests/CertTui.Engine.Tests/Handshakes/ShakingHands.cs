using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using CertTui.Engine.Certificates;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Tests.Handshakes;

/// <summary>OpenSSL's server sends whatever its chain file holds, in its order: what a misconfigured server does.</summary>
public class ShakingHands
{
    private readonly TestChain _world = new();

    [Fact]
    public Task Only_the_leaf_is_recorded_when_only_the_leaf_is_sent() => Sends();

    [Fact]
    public Task The_chain_is_recorded_in_its_order() => Sends(_world.Authority.Certificate, _world.Cross);

    [Fact]
    public Task A_wrong_order_stays_wrong() => Sends(_world.Cross, _world.Authority.Certificate);

    [Fact]
    public Task A_root_that_is_sent_is_recorded() => Sends(_world.Authority.Certificate, _world.Younger.Certificate);

    [Fact]
    public Task Doubles_are_recorded_as_doubles() =>
        Sends(_world.Leaf.Certificate, _world.Authority.Certificate, _world.Authority.Certificate);

    [Fact]
    public Task Strangers_are_recorded() => Sends(TestCa.Root("Stranger").Certificate);

    [Fact]
    public Task A_chain_that_fills_several_records_is_put_together()
    {
        var stranger = TestCa.Root("Stranger").Certificate;

        return Sends([.. Enumerable.Repeat(stranger, 20_000 / stranger.Der.Length * 2)]);
    }

    [Fact]
    public async Task A_server_that_speaks_only_TLS_1_3_is_asked_again()
    {
        using var server = new OpenSslServer(_world.Leaf, [_world.Cross, _world.Authority.Certificate], "-tls1_3");

        var handshake = await Handshake.With(server.EndPoint, Some.Host, Handshake.UsualTimeout, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(SslProtocols.Tls13, handshake.Protocol);
        Assert.Equal([_world.Leaf.Certificate, _world.Cross, _world.Authority.Certificate], handshake.Sent);
    }

    [Theory]
    [InlineData("-tls1_2")]
    [InlineData("-tls1_3")]
    public async Task A_server_that_goes_no_further_without_a_certificate_of_the_client_has_shown_its_own(string version)
    {
        using var server = new OpenSslServer(_world.Leaf, [_world.Cross], version, "-Verify", "1");

        var handshake = await Handshake.With(server.EndPoint, Some.Host, Handshake.UsualTimeout, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([_world.Leaf.Certificate, _world.Cross], handshake.Sent);
        Assert.True(handshake.AsksForCertificate);
    }

    [Fact]
    public async Task A_second_handshake_with_the_same_server_is_a_whole_one()
    {
        var context = System.Net.Security.SslStreamCertificateContext.Create(TestKeys.Together(_world.Leaf), null, offline: true);
        using var server = new TlsServer(_ => context);

        for (var i = 0; i < 3; i++)
        {
            var handshake = await Handshake.With(server.EndPoint, Some.Host, Handshake.UsualTimeout, cancellation: TestContext.Current.CancellationToken);
            Assert.Equal([_world.Leaf.Certificate], handshake.Sent);
        }
    }

    [Fact]
    public async Task A_port_where_nobody_listens_refuses()
    {
        Assert.Equal("connection-refused", await CodeOf(new IPEndPoint(IPAddress.Loopback, FreePorts.InARow(1))));
    }

    [Fact]
    public async Task A_server_that_says_nothing_times_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            Handshake.With(
                (IPEndPoint)listener.LocalEndpoint, Some.Host, TimeSpan.FromMilliseconds(50), cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("connection-timeout", refusal.Problem.Code);
    }

    [Fact]
    public async Task A_cancelled_wait_is_cancelled_and_no_problem_of_the_server()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Handshake.With((IPEndPoint)listener.LocalEndpoint, Some.Host, Handshake.UsualTimeout, cancellation: cancelled.Token));
    }

    [Fact]
    public async Task A_web_server_without_TLS_is_not_TLS()
    {
        using var server = new PlainServer("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal("not-tls", await CodeOf(server.EndPoint));
    }

    [Fact]
    public async Task A_server_that_hangs_up_at_once_fails_the_handshake()
    {
        using var server = new PlainServer("");

        Assert.Equal("handshake-failure", await CodeOf(server.EndPoint));
    }

    [Fact]
    public async Task A_server_without_a_certificate_for_the_name_fails_the_handshake()
    {
        using var server = new TlsServer(_ => null);

        Assert.Equal("handshake-failure", await CodeOf(server.EndPoint));
    }

    private async Task Sends(params Certificate[] chain)
    {
        using var server = new OpenSslServer(_world.Leaf, chain);

        var handshake = await Handshake.With(server.EndPoint, Some.Host, Handshake.UsualTimeout, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([_world.Leaf.Certificate, .. chain], handshake.Sent);
        Assert.Equal(SslProtocols.Tls12, handshake.Protocol);
        Assert.StartsWith("TLS_ECDHE_", handshake.Cipher);
    }

    private static async Task<string> CodeOf(IPEndPoint endPoint) =>
        (await Assert.ThrowsAsync<Refusal>(() =>
            Handshake.With(endPoint, Some.Host, Handshake.UsualTimeout, cancellation: TestContext.Current.CancellationToken))).Problem.Code;
}
