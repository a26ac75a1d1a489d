using System.Security.Cryptography;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Unix.Tomcat;

/// <summary>The other ways in which server.xml names a certificate.</summary>
public sealed class OtherFormsOnTomcat
{
    [Fact]
    public void PEM_files_are_replaced_by_PEM_files_and_a_plain_server_gets_a_connector()
    {
        var old = "";
        using var on = new OnTomcat(tomcat =>
        {
            old = tomcat.Pem("www", OnTomcat.Www);
            tomcat.Configure(tomcat.PlainConnector + "\n" + tomcat.TlsConnector($"""
                        <SSLHostConfig>
                            <Certificate certificateFile="conf/www.crt" certificateKeyFile="conf/www.key" type="RSA"/>
                        </SSLHostConfig>
                """));
        });
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, bound) = (on.Tomcat.Snapshot(), on.Bound(""));
        Assert.Equal(new Binding(OnTomcat.Site, "https", "127.0.0.1", on.Tomcat.Https, "", false, old), bound);
        var certificate = on.Install(key);

        on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, on.Tomcat.Served(null)[0]);
        Assert.Equal(2, on.Tomcat.Served(OnTomcat.Www).Count);
        Assert.Matches("<Certificate certificateFile=\"conf/certtui/[^\"]+/certificate.pem\" certificateChainFile=\"[^\"]+/chain.pem\" certificateKeyFile=\"[^\"]+/privkey.pem\" type=\"EC\"/>",
            File.ReadAllText(on.Tomcat.Configuration));
        var key600 = Assert.Single(Directory.GetFiles(on.Tomcat.PathOf("conf/certtui"), "privkey.pem", SearchOption.AllDirectories));
        Assert.Equal("600", Tool.Mode(key600));

        var more = new Binding(OnTomcat.Site, "https", "127.0.0.1", on.Tomcat.Unused, OnTomcat.Www, false, certificate.Fingerprint);
        on.Machine.Sites.Put(more);
        Assert.Equal(certificate.Fingerprint, on.Tomcat.Served(null, on.Tomcat.Unused)[0]);
        Assert.Contains(more, on.Machine.Sites.List().Single().Bindings);
        // What its neighbour says of requests counts here too.
        Assert.Equal(3, File.ReadAllText(on.Tomcat.Configuration).Split("maxThreads=\"20\"").Length);

        Assert.True(on.Machine.Sites.Remove(more));
        on.Machine.Sites.Put(bound);
        Assert.Equal([old], on.Tomcat.Served(null));
        Assert.Empty(on.Tomcat.Served(null, on.Tomcat.Unused));
        Assert.Equal(before, on.Tomcat.Snapshot());
    }

    [Fact]
    public void A_Tomcat_9_with_everything_on_its_connector_keeps_that_form_and_takes_a_name_beside_it()
    {
        var old = "";
        using var on = new OnTomcat(tomcat =>
        {
            old = tomcat.KeyStore("www", OnTomcat.Www, "tomcat");
            tomcat.Configure($"""
                    <Connector port="{tomcat.Https}" protocol="HTTP/1.1" address="127.0.0.1" SSLEnabled="true" scheme="https" secure="true"
                       keystoreFile="conf/www.p12" keystorePass="{TomcatHost.Password}"
                       keyAlias="tomcat" sslEnabledProtocols="TLSv1.2" clientAuth="false"/>
                """);
        }, version: 9);
        using var key = RSA.Create(2048);
        var (before, bound) = (on.Tomcat.Snapshot(), on.Bound(""));
        Assert.Equal(old, bound.Fingerprint);
        var certificate = on.Install(key);

        on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, on.Tomcat.Served(null)[0]);
        Assert.Contains(" sslEnabledProtocols=\"TLSv1.2\" clientAuth=\"false\"/>", File.ReadAllText(on.Tomcat.Configuration));

        using var other = RSA.Create(2048);
        const string name = "other.twshop.com.tw";
        var second = on.Install(other, name);
        var more = bound with { Host = name, Sni = true, Fingerprint = second.Fingerprint };
        on.Machine.Sites.Put(more);
        Assert.Equal(second.Fingerprint, on.Tomcat.Served(name)[0]);
        Assert.Equal(certificate.Fingerprint, on.Tomcat.Served(null)[0]);
        Assert.Contains($"<SSLHostConfig hostName=\"{name}\" protocols=\"TLSv1.2\" certificateVerification=\"none\">", File.ReadAllText(on.Tomcat.Configuration));

        Assert.True(on.Machine.Sites.Remove(more));
        on.Machine.Sites.Put(bound);
        Assert.Equal([old], on.Tomcat.Served(null));
        Assert.Equal(before, on.Tomcat.Snapshot());
    }
}
