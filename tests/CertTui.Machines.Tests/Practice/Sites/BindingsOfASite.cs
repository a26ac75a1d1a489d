using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Sites;

public sealed class BindingsOfASite : IDisposable
{
    private static readonly Binding Https = new("Default Web Site", "https", "*", 443, Requesting.Host, true, null);
    private readonly TestWorld world = new();
    private ISites Sites => world.Machine.Sites;

    [Fact]
    public void A_binding_is_added_once_and_replaced_after()
    {
        Sites.Put(Https);
        Sites.Put(Https with { Host = Requesting.Host.ToUpperInvariant(), Fingerprint = "AB" });
        world.Reopen();
        var bindings = Sites.List()[0].Bindings;
        Assert.Equal(2, bindings.Count);
        Assert.Equal("AB", bindings[1].Fingerprint);
    }

    [Fact]
    public void Removing_takes_only_that_endpoint()
    {
        Sites.Put(Https);
        Assert.True(Sites.Remove(Https));
        Assert.False(Sites.Remove(Https));
        Assert.Single(Sites.List()[0].Bindings);
        Assert.Equal(2, Sites.List()[1].Bindings.Count);
    }

    [Fact]
    public void An_endpoint_of_another_site_and_an_unknown_site_are_refused()
    {
        Assert.Equal("binding-taken", Requesting.RefusalOf(() => Sites.Put(Https with { Host = "SHOP.example.com.tw" })));
        Assert.Equal("site-not-found", Requesting.RefusalOf(() => Sites.Put(Https with { Site = "none" })));
    }

    [Fact]
    public void Changes_from_many_sides_at_once_are_all_kept()
    {
        Parallel.For(0, 20, number => Sites.Put(Https with { Host = $"h{number}.example.com.tw" }));
        Assert.Equal(21, Sites.List()[0].Bindings.Count);
    }

    [Fact]
    public void Listeners_start_when_asked_for_one_per_port()
    {
        Assert.Empty(world.Open.Show().Ports);
        var first = Sites.Reach(Https);
        Assert.Equal(first, Sites.Reach(Https with { Host = "other.example.com.tw" }));
        Assert.NotEqual(first, Sites.Reach(Https with { Port = 8443 }));
        Assert.All(world.Open.Show().Ports, port => Assert.NotEqual(port.Port, port.Real));
    }

    [Fact]
    public void A_damaged_machine_file_is_named_and_nothing_is_made_in_its_place()
    {
        File.WriteAllText(world.PathOf("machine.json"), "{");
        Assert.Equal("malformed", Requesting.RefusalOf(() => Sites.List()));
        Assert.Equal("malformed", Requesting.RefusalOf(() => Sites.Put(Https)));
    }

    public void Dispose() => world.Dispose();
}
