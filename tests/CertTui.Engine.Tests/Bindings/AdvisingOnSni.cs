using CertTui.Engine.Bindings;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Bindings;

public class AdvisingOnSni
{
    private static readonly Binding Shop = new("shop", "https", "*", 443, "shop.example.com.tw", true, "00");

    [Fact]
    public void Without_a_host_name_there_is_nothing_to_indicate() => Advises(false, "sni-no-host", "", Shop);

    [Fact]
    public void With_another_https_site_on_the_port_it_is_on() => Advises(true, "sni-shared-port", Some.Host, Shop);

    [Fact]
    public void Alone_on_the_port_it_is_off() => Advises(false, "sni-alone", Some.Host, Shop with { Port = 8443 });

    [Fact]
    public void An_http_site_does_not_count() => Advises(false, "sni-alone", Some.Host, Shop with { Protocol = "http" });

    [Fact]
    public void The_same_host_is_no_other_site() => Advises(false, "sni-alone", Some.Host, Shop with { Host = Some.Host });

    [Theory]
    [InlineData("*", false, "*", false, "shared-endpoint")]
    [InlineData("192.0.2.1", false, "*", true, "ip-binding-wins")]
    public void Neighbours_that_get_in_the_way_are_pointed_out(string address, bool sni, string wantedAddress, bool wantedSni, string code)
    {
        var world = new TestChain();
        using var memory = new MemoryMachine();
        world.InstallOn(memory);
        memory.Sites.Add("new");
        memory.Sites.Add("old", true, new Binding("old", "https", address, 443, "", sni, world.Leaf.Certificate.Fingerprint));

        var order = new BindOrder("new", wantedAddress, 443, Some.Host, wantedSni, world.Leaf.Certificate.Fingerprint);
        var plan = Bind.Draft(memory.Machine, order);

        Assert.Contains(plan.Notes, note => note.Code == code && note.Severity == Severity.Warning);
    }

    [Fact]
    public void Another_choice_than_the_advice_is_warned_about()
    {
        var world = new TestChain();
        using var memory = new MemoryMachine();
        world.InstallOn(memory);
        memory.Sites.Add("new");

        var plan = Bind.Draft(memory.Machine, new BindOrder("new", "*", 443, Some.Host, true, world.Leaf.Certificate.Fingerprint));

        Assert.Equal(("sni-alone", Severity.Warning), (Assert.Single(plan.Notes).Code, plan.Notes[0].Severity));
    }

    private static void Advises(bool on, string reason, string host, params IReadOnlyList<Binding> bindings)
    {
        var advice = SniAdvice.For([new Site(1, "shop", "/", true, bindings)], host, 443);

        Assert.Equal((on, reason), (advice.On, advice.Reason.Code));
    }
}
