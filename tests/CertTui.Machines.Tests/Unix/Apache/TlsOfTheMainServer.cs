using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Unix.Apache;

/// <summary>SSLEngine outside of all virtual hosts: the main server is a site, where no virtual host answers.</summary>
public sealed class TlsOfTheMainServer
{
    [Theory]
    [InlineData("")]
    [InlineData("<VirtualHost *:@HTTP@>\nServerName other.tw\nSSLEngine off\n</VirtualHost>\n")]
    [InlineData("<VirtualHost *:@HTTP@>\nServerName other.tw\nSSLCertificateFile @ROOT@/000-first.crt\nSSLCertificateKeyFile @ROOT@/000-first.key\n</VirtualHost>\n")]
    public void It_gets_its_certificate_and_every_byte_back(string hosts)
    {
        using var on = Start(hosts);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, bound) = (on.Apache.Snapshot(), Bound(on));
        Assert.Equal(new Binding(OnApache.Www, "https", "127.0.0.1", on.Apache.Https, OnApache.Www, false, on.Old), bound);
        var certificate = on.Install(key);
        on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, on.Apache.Served(null)[0]);
        on.Machine.Sites.Put(bound);
        Assert.Equal(before, on.Apache.Snapshot());
        Assert.Equal([on.Old], on.Apache.Served(null));
    }

    [Fact]
    public void A_virtual_host_that_has_its_lines_from_there_would_change_with_it()
    {
        using var on = Start("<VirtualHost *:@HTTP@>\nServerName other.tw\n</VirtualHost>\n");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = on.Install(key);
        Assert.Equal("apache-shared-file", Requesting.RefusalOf(() => on.Machine.Sites.Foresee(Bound(on) with { Fingerprint = certificate.Fingerprint })));
    }

    private static Binding Bound(OnApache on) => on.Machine.Sites.List().SelectMany(site => site.Bindings).Single(binding => binding.Host == OnApache.Www && binding.Port == on.Apache.Https);

    private static OnApache Start(string hosts) => new(apache =>
    {
        var main = "SSLEngine on\nSSLCertificateFile @ROOT@/www.crt\nSSLCertificateKeyFile @ROOT@/www.key\nInclude ports.conf\n" + hosts;
        var text = File.ReadAllText(apache.Configuration).Replace("ServerName localhost", "ServerName " + OnApache.Www).Replace("IncludeOptional sites-enabled/*.conf", "");
        File.WriteAllText(apache.Configuration, text.Replace("Include ports.conf", main.Replace("@ROOT@", apache.Root).Replace("@HTTP@", $"{apache.Http}")));
    });
}
