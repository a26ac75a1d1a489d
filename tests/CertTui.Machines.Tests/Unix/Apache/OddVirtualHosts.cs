using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Unix.Apache;

/// <summary>Virtual hosts as administrators write them: each gets its certificate on the real server, and every byte back.</summary>
public sealed class OddVirtualHosts
{
    private const string Pair = "SSLEngine on\nSSLCertificateFile @ROOT@/www.crt\nSSLCertificateKeyFile @ROOT@/www.key\n";
    private const string TwoPairs = "SSLCertificateFile @ROOT@/www.crt\nSSLCertificateFile @ROOT@/ec.crt\nSSLCertificateKeyFile @ROOT@/www.key\nSSLCertificateKeyFile \\\n @ROOT@/ec.key\n";
    private const string Named = "ServerName www.twshop.com.tw\n";

    [Theory]
    [InlineData(Named + "SSLEngine on\r\nSSLCertificateFile \\\r\n both.pem\r\n", "")]
    [InlineData("ServerName www.\\\ntwshop.com.tw\nSSLEngine on\nSSLCertificateFile @ROOT@/w\\\nww.crt\nSSLCertificate\\\nKeyFile '@ROOT@/www.key'\n", "")]
    [InlineData("Define NAME twshop.com.tw\nServerName www.${NAME}\n" + Pair + "UnDefine NAME\n", "")]
    [InlineData(Named + "Include shared.inc\nInclude shared.inc\n", "")]
    [InlineData(Named + "SSLEngine on\n" + TwoPairs + "SSLCertificateChainFile @ROOT@/ec.crt\n", "")]
    [InlineData(Named + "<IfVersion < 2.4>\nSSLCertificateFile /gone.crt\n</IfVersion>\n" + Pair, "")]
    [InlineData("<If \"true\">\nRequire all granted\n</If>\n" + Named + "SSLEngine on\n", TwoPairs)]
    [InlineData(Named + Pair, "SSLCertificateChainFile @ROOT@/ec.crt\n")]
    [InlineData(Named + "SSLEngine on\nSSLCertificateFile @ROOT@/www.crt\n", "SSLCertificateKeyFile @ROOT@/www.key\n")]
    public void A_certificate_comes_and_goes_back_byte_for_byte(string lines, string main)
    {
        using var on = new OnApache(apache => Write(apache, lines, main));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, served, unnamed, bound) = (on.Apache.Snapshot(), on.Apache.Served(OnApache.Www), on.Apache.Served(null), on.Bound);
        var certificate = on.Install(key);
        on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal([certificate.Fingerprint, on.Machine.Stores.List(StoreName.Intermediate)[0].Certificate.Fingerprint], on.Apache.Served(OnApache.Www));
        Assert.Equal(unnamed, on.Apache.Served(null));
        Assert.Equal(certificate.Fingerprint, on.Bound.Fingerprint);
        if (lines.Contains("on\r\n"))
            Assert.DoesNotMatch("[^\r]\n", File.ReadAllText(on.Apache.PathOf("sites-available/www.conf")));

        on.Machine.Sites.Put(bound);
        Assert.Equal(before, on.Apache.Snapshot());
        Assert.Equal(served, on.Apache.Served(OnApache.Www));
    }

    [Theory]
    [InlineData("apache-macro", "Use Pair www\n" + Named)]
    [InlineData("apache-shared-file", Named + "Include shared.inc\n</VirtualHost>\n<VirtualHost 127.0.0.1:@PORT@>\nServerName other.tw\nInclude link.inc\n")]
    [InlineData("apache-host-hidden", Named + Pair + "</VirtualHost>\n<VirtualHost 127.0.0.1:@PORT@>\n" + Pair, "")]
    [InlineData("apache-host-hidden", "ServerName all.tw\nServerAlias *.twshop.com.tw\n" + Pair + "</VirtualHost>\n<VirtualHost 127.0.0.1:@PORT@>\n" + Named + Pair)]
    public void What_cannot_be_changed_for_one_alone_is_refused_before_anything_is(string code, string lines, string host = OnApache.Www)
    {
        using var on = new OnApache(apache => Write(apache, lines, "LoadModule macro_module /usr/lib/apache2/modules/mod_macro.so\n<Macro Pair $name>\n" + Pair.Replace("www", "$name") + "</Macro>\n"));
        AssertRefused(on, code, on.Machine.Sites.List().SelectMany(site => site.Bindings).Last(binding => binding.Host == host));
    }

    [Fact]
    public void A_file_with_two_names_is_left_alone()
    {
        using var on = new OnApache(apache => Tool.Run("ln", apache.PathOf("sites-available/www.conf"), apache.PathOf("also-www.conf")));
        AssertRefused(on, "file-hard-linked", on.Bound);
    }

    [Fact]
    public void The_site_of_a_macro_is_seen_with_its_certificate_and_its_neighbour_can_be_changed()
    {
        using var on = new OnApache(apache => Write(apache, Named + Pair + "</VirtualHost>\n<Macro Shop $name>\n<VirtualHost 127.0.0.1:@PORT@>\nServerName $name.tw\n" + Pair + "</VirtualHost>\n</Macro>\nUse Shop one\n<VirtualHost 127.0.0.1:@PORT@>\nServerName last.tw\n" + Pair, "LoadModule macro_module /usr/lib/apache2/modules/mod_macro.so\n"));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.Contains(on.Machine.Sites.List().SelectMany(site => site.Bindings), binding => binding.Host == "one.tw" && binding.Fingerprint == on.Old);
        var certificate = on.Install(key);
        on.Machine.Sites.Put(on.Bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, on.Apache.Served(OnApache.Www)[0]);
        Assert.Equal([on.Old], on.Apache.Served("one.tw"));
    }

    [Fact]
    public void A_site_of_every_address_is_proved_where_no_other_has_the_address_for_itself()
    {
        using var on = new OnApache(apache =>
        {
            apache.Write("ports.conf", $"Listen {apache.Https} https\n");
            Write(apache, Named + Pair, "");
            File.WriteAllText(apache.PathOf("sites-available/www.conf"), File.ReadAllText(apache.PathOf("sites-available/www.conf")).Replace("127.0.0.1", "_default_"));
        });
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var wanted = on.Bound with { Fingerprint = on.Install(key).Fingerprint };
        Assert.Equal("*", wanted.Address);
        on.Machine.Sites.Put(wanted);
        Assert.Equal(wanted.Fingerprint, OpenSslProgram.Served($"127.0.0.2:{on.Apache.Https}", null)[0]);
        Assert.Equal([on.First], on.Apache.Served(OnApache.Www));
    }

    private static void AssertRefused(OnApache on, string code, Binding bound)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var before = on.Apache.Snapshot();
        var certificate = on.Install(key);
        Assert.Equal(code, Requesting.RefusalOf(() => on.Machine.Sites.Foresee(bound with { Fingerprint = certificate.Fingerprint })));
        Assert.Equal(before, on.Apache.Snapshot());
    }

    private static void Write(ApacheHost apache, string lines, string main)
    {
        OpenSslProgram.Run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=old ec", "-days", "30", "-keyout", apache.PathOf("ec.key"), "-out", apache.PathOf("ec.crt"));
        File.WriteAllText(apache.PathOf("both.pem"), File.ReadAllText(apache.PathOf("www.key")) + File.ReadAllText(apache.PathOf("www.crt")));
        apache.Write("shared.inc", In(apache, Pair));
        File.CreateSymbolicLink(apache.PathOf("link.inc"), "shared.inc");
        File.WriteAllText(apache.Configuration, File.ReadAllText(apache.Configuration).Replace("Include ports.conf", In(apache, main) + "Include ports.conf"));
        var text = In(apache, "<VirtualHost 127.0.0.1:@PORT@>\n" + lines + "</VirtualHost>\n");
        apache.Write("sites-available/www.conf", lines.Contains("on\r\n") ? text.ReplaceLineEndings("\r\n") : text);
    }

    private static string In(ApacheHost apache, string text) => text.Replace("@ROOT@", apache.Root).Replace("@PORT@", $"{apache.Https}");
}
