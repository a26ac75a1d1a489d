using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.DomainValidation.Websites;

public sealed class WhereNamesLead : IDisposable
{
    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public async Task On_the_practice_machine_to_its_own_sites()
    {
        var any = new Binding("Default", "http", "*", 80, "", false, null);
        var shop = new Binding("Shop", "http", "127.0.0.2", 80, "shop.example.com.tw", false, null);
        _memory.Sites.Add("Default", bindings: any);
        _memory.Sites.Add("Shop", bindings: shop);
        _memory.Sites.Add("Stopped", running: false, new Binding("Stopped", "https", "*", 443, "", false, null));

        Assert.Equal([_memory.Sites.Reach(shop)], await Find("Shop.example.com.tw", 80));
        Assert.Equal([_memory.Sites.Reach(any)], await Find("www.example.com.tw", 80));
        Assert.Empty(await Find("www.example.com.tw", 443));
    }

    [Fact]
    public async Task On_a_real_machine_where_its_resolver_says()
    {
        var place = new SystemPlace();

        Assert.Contains(await place.Find("localhost", 80, TestContext.Current.CancellationToken), found => found.Port == 80);
        Assert.Empty(await place.Find("no-such-host.invalid", 80, TestContext.Current.CancellationToken));
    }

    private Task<IReadOnlyList<System.Net.IPEndPoint>> Find(string host, int port) =>
        new SitesPlace(_memory.Machine.Sites).Find(host, port, TestContext.Current.CancellationToken);
}
