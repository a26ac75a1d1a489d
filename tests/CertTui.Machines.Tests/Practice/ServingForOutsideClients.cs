using System.Net;
using System.Net.Sockets;
using CertTui.Engine;
using CertTui.Machines.Practice;
using CertTui.Machines.Tests.Practice.Tls;

namespace CertTui.Machines.Tests.Practice;

public sealed class ServingForOutsideClients : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public async Task The_sites_are_up_on_the_given_port_and_the_one_after_it_until_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var port = FreePorts.Pair();
        var served = PracticeServer.Serve(world.Open, port, stop.Token);
        Assert.Equal("shop.example.com.tw", SClient.Sent(port, "shop.example.com.tw")[0]);
        Assert.Contains("<h1>shop</h1>", RawHttp.Get(new IPEndPoint(IPAddress.Loopback, port + 1), "shop.example.com.tw", "/"));
        await stop.CancelAsync();
        await served;
        Assert.Empty(SClient.Sent(port, "shop.example.com.tw"));
    }

    [Fact]
    public async Task A_binding_made_by_another_program_is_served_too()
    {
        using var stop = new CancellationTokenSource();
        var port = FreePorts.Pair();
        var served = PracticeServer.Serve(world.Open, port, stop.Token);
        using var other = PracticeMachine.Open(world.Folder, world.Clock, TestWorld.Texts);
        var shop = other.Machine.Sites.List()[1].Bindings[1];
        other.Machine.Sites.Put(shop with { Host = "new.example.com.tw" });
        Assert.Equal("shop.example.com.tw", SClient.Sent(port, "new.example.com.tw")[0]);
        await stop.CancelAsync();
        await served;
    }

    [Fact]
    public async Task A_port_in_use_is_refused()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var refusal = await Assert.ThrowsAsync<Refusal>(() => PracticeServer.Serve(world.Open, port, TestContext.Current.CancellationToken));
        Assert.Equal(("port-in-use", port.ToString()), (refusal.Problem.Code, refusal.Problem.Details["port"]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65535)]
    public async Task A_port_without_a_port_after_it_is_refused(int port)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => PracticeServer.Serve(world.Open, port, TestContext.Current.CancellationToken));
        Assert.Equal("port-invalid", refusal.Problem.Code);
    }

    public void Dispose() => world.Dispose();
}
