using System.Security.Cryptography;

namespace CertTui.Machines.Tests.Unix.Tomcat;

public sealed class PuttingBackOnTomcat
{
    [Fact]
    public void A_binding_changes_its_host_alone_and_goes_back_byte_for_byte()
    {
        var (standard, www) = ("", "");
        using var on = new OnTomcat(tomcat =>
        {
            (standard, var first) = tomcat.Host("", "first.twshop.com.tw");
            (www, var second) = tomcat.Host(OnTomcat.Www, OnTomcat.Www);
            tomcat.Configure(tomcat.PlainConnector + "\n" + tomcat.TlsConnector(first, second));
        });
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, old) = (on.Tomcat.Snapshot(), on.Bound(OnTomcat.Www));
        Assert.Equal(www, old.Fingerprint);
        var certificate = on.Install(key);

        on.Machine.Sites.Put(old with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, on.Tomcat.Served(OnTomcat.Www)[0]);
        Assert.Equal(2, on.Tomcat.Served(OnTomcat.Www).Count);
        Assert.Equal([standard], on.Tomcat.Served(null));
        Assert.Equal(certificate.Fingerprint, on.Bound(OnTomcat.Www).Fingerprint);
        Assert.Equal("kept", Tool.Run("sh", "-c", $"tr '\\0' '\\n' < /proc/{on.Tomcat.Id}/environ | sed -n 's/^OF_THIS_TEST=//p'").Output.Trim());

        on.Machine.Sites.Put(old);
        Assert.Equal([www], on.Tomcat.Served(OnTomcat.Www));
        Assert.Equal(before, on.Tomcat.Snapshot());
        Assert.Empty(Directory.GetFiles(on.Changes));
        Assert.False(File.Exists(on.LaunchFile));
    }
}
