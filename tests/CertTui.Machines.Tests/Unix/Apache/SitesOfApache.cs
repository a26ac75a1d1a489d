using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Bindings;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Unix.Apache;

public sealed class SitesOfApache : IDisposable
{
    private readonly OnApache _on = new();

    public void Dispose() => _on.Dispose();

    [Fact]
    public void Virtual_hosts_are_sites_and_the_first_of_an_address_answers_without_a_name()
    {
        var port = _on.Apache.Https;
        Assert.Equal(
        [
            new Binding("first.twshop.com.tw", "https", "127.0.0.1", port, "first.twshop.com.tw", false, _on.First),
            new Binding(OnApache.Www, "https", "127.0.0.1", port, OnApache.Www, true, _on.Old),
        ],
        _on.Machine.Sites.List().SelectMany(site => site.Bindings));
    }

    [Fact]
    public void A_server_that_is_stopped_is_said_to_be()
    {
        Assert.All(_on.Machine.Sites.List(), site => Assert.True(site.Running));
        _on.Apache.Stop();
        Assert.All(_on.Machine.Sites.List(), site => Assert.False(site.Running));
    }

    [Fact]
    public void The_server_names_its_version_its_account_and_the_files_of_each_site()
    {
        var server = Assert.Single(_on.Machine.Servers());
        Assert.StartsWith("Apache/2.4.", server.Product);
        Assert.Equal("nobody", server.Account);
        Assert.Equal(_on.Apache.Configuration, server.Configuration);
        Assert.Contains(new SiteFiles(OnApache.Www, _on.Apache.PathOf("www.crt"), _on.Apache.PathOf("www.key")), server.Files);
    }

    [Fact]
    public void A_reload_is_seen_by_the_time_of_the_servers_own_file()
    {
        var servers = _on.Machine.WebServers!;
        var before = servers.List()[0];
        servers.Restart(before.Name);
        Assert.All(servers.List(), server => Assert.True(server.StartedAt > before.StartedAt));
        Assert.Equal([OnApache.Www], servers.List().Single(server => server.CertificateFile == _on.Apache.PathOf("www.crt")).FileSites);
    }

    [Fact]
    public void That_names_share_an_address_is_nothing_to_warn_of()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = _on.Install(key);
        var order = new BindOrder(OnApache.Www, "127.0.0.1", _on.Apache.Https, OnApache.Www, true, certificate.Fingerprint, Replace: true);
        Assert.DoesNotContain(Bind.Draft(_on.Machine, order).Notes, note => note.Severity == Severity.Warning);
    }

    [Fact]
    public void The_state_is_its_owners_alone()
    {
        var folder = Path.GetDirectoryName(_on.Changes)!;
        Assert.All(Directory.GetDirectories(folder).Append(folder), path => Assert.Equal("700", Tool.Mode(path)));
    }
}
