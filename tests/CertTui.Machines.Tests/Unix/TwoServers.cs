using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Unix.Tomcat;

namespace CertTui.Machines.Tests.Unix;

public sealed class TwoServers
{
    [Fact]
    public void The_sites_of_Apache_and_of_Tomcat_stand_in_one_list_and_each_is_its_servers()
    {
        using var apache = new ApacheHost();
        var beside = apache.AddSite("www", "ServerName " + OnTomcat.Www, OnTomcat.Www);
        apache.Start();
        var old = "";
        using var on = new OnTomcat(tomcat =>
        {
            (old, var host) = tomcat.Host("", OnTomcat.Www);
            tomcat.Configure(tomcat.TlsConnector(host));
        });
        on.Servers["apache"] = apache.Configuration;
        var sites = on.Open().Sites;
        Assert.Equal([OnTomcat.Www, OnTomcat.Site], sites.List().Select(site => site.Name));
        Assert.Equal([1, 2], sites.List().Select(site => site.Id));
        var found = on.Machine.Servers();
        Assert.StartsWith("Apache Tomcat/10.", found[1].Product);
        Assert.Equal([apache.Configuration, on.Tomcat.Configuration], found.Select(server => server.Configuration));
        Assert.Equal([new SiteFiles(OnTomcat.Site, on.Tomcat.PathOf("conf/default.p12"), on.Tomcat.PathOf("conf/default.p12"))], found[1].Files);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, bound) = (apache.Snapshot(), on.Bound(""));
        var certificate = on.Install(key);
        sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, on.Tomcat.Served(null)[0]);
        sites.Put(bound);
        Assert.Equal([old], on.Tomcat.Served(null));

        var other = sites.List()[0].Bindings.Single();
        Assert.Equal(beside, other.Fingerprint);
        sites.Put(other with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, apache.Served(OnTomcat.Www)[0]);
        sites.Put(other);
        Assert.Equal(before, apache.Snapshot());
        Assert.Equal([beside], apache.Served(OnTomcat.Www));
    }

    [Fact]
    public void A_Tomcat_that_another_program_watches_over_is_left_alone()
    {
        Assert.SkipWhen(TomcatHost.Missing() is not null, TomcatHost.Missing() ?? "");
        using var on = new OnTomcat(tomcat =>
        {
            var (_, host) = tomcat.Host("", OnTomcat.Www);
            tomcat.Configure(tomcat.TlsConnector(host));
        }, isWatched: true);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, id) = (on.Tomcat.Snapshot(), on.Tomcat.Id);
        var wanted = on.Bound("") with { Fingerprint = on.Install(key).Fingerprint };
        Assert.Equal("tomcat-restart-unknown", Practice.Requesting.RefusalOf(() => on.Machine.Sites.Foresee(wanted)));
        Assert.Equal("tomcat-restart-unknown", Practice.Requesting.RefusalOf(() => on.Machine.Sites.Put(wanted)));
        Assert.Equal(before, on.Tomcat.Snapshot());
        Assert.Equal(id, on.Tomcat.Id);
    }
}
