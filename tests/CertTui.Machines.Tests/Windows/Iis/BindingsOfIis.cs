using System.Net;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Tests.Windows.Iis;

public sealed class BindingsOfIis
{
    private const string Site = "Default Web Site";

    [Theory]
    [InlineData("*", "www.example.com.tw", true, "*:443:www.example.com.tw", 1, "www.example.com.tw:443")]
    [InlineData("*", "*.example.com.tw", true, "*:443:*.example.com.tw", 1, "*.example.com.tw:443")]
    [InlineData("*", "", false, "*:443:", 0, "0.0.0.0:443")]
    [InlineData("*", "www.example.com.tw", false, "*:443:www.example.com.tw", 0, "0.0.0.0:443")]
    [InlineData("192.0.2.7", "", false, "192.0.2.7:443:", 0, "192.0.2.7:443")]
    [InlineData("192.0.2.7", "www.example.com.tw", true, "192.0.2.7:443:www.example.com.tw", 1, "www.example.com.tw:443")]
    [InlineData("2001:db8::7", "", false, "[2001:db8::7]:443:", 0, "[2001:db8::7]:443")]
    public void A_new_binding_is_configuration_and_a_record(string address, string host, bool sni, string information, uint flags, string endpoint)
    {
        using var iis = new IisWorld((Site, ["http *:80:", "net.tcp 808:*"]));
        var binding = new Binding(Site, "https", address, 443, host, sni, iis.First.Fingerprint);
        iis.Sites.Put(binding);
        Assert.Contains(new IisBinding("https", information, flags), iis.Configuration.Sites()[0].Bindings);
        var record = Assert.Single(iis.Http.List());
        Assert.Equal(endpoint, record.Endpoint.ToString());
        Assert.Equal((IisWorld.ThumbprintOf(iis.First), "MY", SslRecord.Iis), (record.Thumbprint, record.StoreName, record.AppId));
        Assert.Contains(binding, iis.Sites.List()[0].Bindings);
        Assert.Equal(["http", "https"], iis.Sites.List()[0].Bindings.Select(found => found.Protocol));
    }

    [Fact]
    public void The_configuration_is_backed_up_before_the_first_change()
    {
        using var iis = new IisWorld((Site, []));
        iis.Sites.Put(Sni(iis, Site));
        Assert.True(iis.Sites.Remove(Sni(iis, Site)));
        Assert.Equal("add\tbackup\tcerttui-backup", iis.Commands[0]);
        Assert.Single(iis.Commands, command => command.StartsWith("add", StringComparison.Ordinal));
    }

    [Fact]
    public void A_replaced_certificate_leaves_everything_else_as_it_was()
    {
        using var iis = new IisWorld((Site, ["https *:443:www.example.com.tw 9"]));
        var before = iis.Record(new SslEndpoint(IPAddress.Any, 443, "www.example.com.tw")) with { CheckMode = 1, Flags = 16, AppId = Guid.NewGuid() };
        iis.Http.Set(before);
        iis.Sites.Put(Sni(iis, Site) with { Fingerprint = iis.Second.Fingerprint });
        Assert.Equal(before with { Thumbprint = IisWorld.ThumbprintOf(iis.Second) }, Assert.Single(iis.Http.List()));
        Assert.Equal(9u, iis.Configuration.Sites()[0].Bindings[0].Flags);
    }

    [Fact]
    public void Flags_that_a_version_passes_over_are_set_after()
    {
        using var iis = new IisWorld((Site, []));
        iis.Fault("flags");
        iis.Sites.Put(Sni(iis, Site));
        Assert.Equal(1u, iis.Configuration.Sites()[0].Bindings[0].Flags);
    }

    [Fact]
    public void A_record_stays_while_another_binding_needs_it()
    {
        using var iis = new IisWorld(("One", ["https *:443:"]), ("Two", ["https *:443:two.example.com.tw"]));
        iis.Record(new SslEndpoint(IPAddress.Any, 443));
        Assert.True(iis.Sites.Remove(iis.Sites.List()[0].Bindings[0]));
        Assert.Single(iis.Http.List());
        Assert.True(iis.Sites.Remove(iis.Sites.List()[1].Bindings[0]));
        Assert.Empty(iis.Http.List());
        Assert.False(iis.Sites.Remove(new Binding("Two", "https", "*", 443, "", false, null)));
    }

    [Fact]
    public void Names_are_read_from_the_configuration_whatever_appcmd_prints()
    {
        using var iis = new IisWorld(("台灣網路商店", ["http *:80:"]), ("香港分行 (舊)", []));
        iis.Sites.Put(Sni(iis, "香港分行 (舊)"));
        Assert.Equal(["台灣網路商店", "香港分行 (舊)"], iis.Sites.List().Select(site => site.Name));
        Assert.All(iis.Sites.List(), site => Assert.True(site.Running));
        Assert.Single(iis.Sites.List()[1].Bindings);
    }

    [Theory]
    [InlineData("it's", "unsupported")]
    [InlineData("nowhere", "site-not-found")]
    public void A_site_that_cannot_be_named_is_refused_and_nothing_is_changed(string name, string code)
    {
        using var iis = new IisWorld(("it's", []));
        var before = iis.Snapshot();
        Assert.Equal(code, Requesting.RefusalOf(() => iis.Sites.Put(Sni(iis, name))));
        Assert.Equal(before, iis.Snapshot());
    }

    private static Binding Sni(IisWorld iis, string site) => new(site, "https", "*", 443, "www.example.com.tw", true, iis.First.Fingerprint);
}
