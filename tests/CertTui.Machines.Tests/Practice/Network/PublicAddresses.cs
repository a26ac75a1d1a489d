using System.Net;
using CertTui.Engine;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Network;

/// <summary>The practice machine as the internet sees it.</summary>
public sealed class PublicAddresses : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void A_name_that_no_scenario_made_has_no_public_address()
    {
        Assert.Empty(world.Machine.Network!.AddressesOf("shop.example.com.tw"));
        Assert.Equal("connection-refused", Assert.Throws<Refusal>(() => world.Machine.Network.Reach(IPAddress.Parse("192.0.2.1"), 443)).Problem.Code);
        Assert.Equal(OwnerKind.Unknown, world.Machine.Network.OwnerOf(IPAddress.Parse("192.0.2.1")).Kind);
    }

    [Fact]
    public async Task Two_addresses_of_one_name_may_show_two_certificates()
    {
        world.Machine.Training!.Seed("old-2");
        var shown = new List<string>();
        foreach (var address in world.Machine.Network!.AddressesOf("old-2.example.com.tw"))
            shown.Add(await Shown(address, "old-2.example.com.tw"));
        Assert.Equal(2, shown.Distinct().Count());
    }

    [Fact]
    public async Task A_record_for_the_very_address_beats_the_record_for_the_name()
    {
        world.Machine.Training!.Seed("old-shadowed");
        var site = world.Machine.Sites.List().Single(site => site.Name == "faq-old-shadowed");
        var byName = await Shown(world.Machine.Sites.Reach(site.Bindings[0]), "old-shadowed.example.com.tw");
        Assert.NotEqual(byName, await Shown(IPAddress.Parse("203.0.113.71"), "old-shadowed.example.com.tw"));
    }

    [Fact]
    public void What_a_hoster_keeps_is_not_changed_from_here()
    {
        world.Machine.Training!.Seed("old-5");
        Assert.Empty(world.Machine.Neighbours!.InstalledAt(IPAddress.Parse("198.51.100.51")));
        var refused = Assert.Throws<Refusal>(() => world.Machine.Neighbours.Install(IPAddress.Parse("198.51.100.51"), []));
        Assert.Equal("address-not-kept", refused.Problem.Code);
    }

    [Fact]
    public void The_network_is_there_again_after_a_new_start()
    {
        world.Machine.Training!.Seed("old-ipv6");
        var before = world.Machine.Network!.AddressesOf("old-ipv6.example.com.tw");
        world.Reopen();
        Assert.Equal(before, world.Machine.Network!.AddressesOf("old-ipv6.example.com.tw"));
    }

    private Task<string> Shown(IPAddress address, string name) => Shown(world.Machine.Network!.Reach(address, 443), name);

    private static async Task<string> Shown(IPEndPoint place, string name)
    {
        var seen = await Handshake.With(place, name, Handshake.UsualTimeout, cancellation: TestContext.Current.CancellationToken);
        return seen.Sent[0].Fingerprint;
    }

    public void Dispose() => world.Dispose();
}
