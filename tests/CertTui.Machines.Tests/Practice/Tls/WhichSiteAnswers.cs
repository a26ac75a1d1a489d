using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Tls;

public sealed class WhichSiteAnswers : IDisposable
{
    private const string Shop = "shop.example.com.tw";
    private readonly TestWorld world = new();

    [Fact]
    public void The_server_name_decides_on_one_port()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        var port = world.Machine.Sites.Reach(binding).Port;
        Assert.Equal(Shop, SClient.Sent(port, Shop)[0]);
        Assert.Equal(Requesting.Host, SClient.Sent(port, Requesting.Host.ToUpperInvariant())[0]);
    }

    [Fact]
    public void A_chinese_host_name_is_asked_for_by_its_a_label()
    {
        const string host = "www.xn--i8s431aqn1ad1j.gov.hk";
        var (binding, leaf) = world.InstallAndBind(tiers: 4);
        world.Machine.Sites.Put(binding with { Host = host });
        Assert.Equal(leaf.CommonName, SClient.Sent(world.Machine.Sites.Reach(binding).Port, host)[0]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unknown.example.com.tw")]
    public void A_name_that_nobody_serves_closes_the_connection(string? name)
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        Assert.Empty(SClient.Sent(world.Machine.Sites.Reach(binding).Port, name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("unknown.example.com.tw")]
    public void The_binding_without_a_host_answers_for_every_other_name(string? name)
    {
        var (binding, leaf) = world.InstallAndBind(tiers: 4);
        world.Machine.Sites.Put(binding with { Host = "", Sni = false });
        Assert.Equal(leaf.CommonName, SClient.Sent(world.Machine.Sites.Reach(binding).Port, name)[0]);
    }

    [Fact]
    public void A_changed_binding_is_served_to_the_next_client()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        var port = world.Machine.Sites.Reach(binding).Port;
        SClient.Sent(port, Requesting.Host);
        var shop = world.Machine.Stores.List(StoreName.Personal).Single(stored => stored.Certificate.CommonName == Shop);
        world.Machine.Sites.Put(binding with { Fingerprint = shop.Certificate.Fingerprint });
        Assert.Equal(Shop, SClient.Sent(port, Requesting.Host)[0]);
        world.Machine.Sites.Remove(binding);
        Assert.Empty(SClient.Sent(port, Requesting.Host));
    }

    [Fact]
    public void Without_its_key_a_certificate_is_not_served()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        world.Machine.Keys.Delete("www");
        Assert.Empty(SClient.Sent(world.Machine.Sites.Reach(binding).Port, Requesting.Host));
    }

    public void Dispose() => world.Dispose();
}
