namespace CertTui.Tests.Program.Tomcat;

/// <summary>The commonest cause of all: server.xml names the new certificate, and Tomcat has not been started since.</summary>
public sealed class DiagnosingTomcat
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_keystore_that_only_server_xml_knows_is_installed_and_a_default_host_stands_before_no_name(bool hasNameOfItsOwn)
    {
        if (TomcatHost.Missing() is { } missing)
            Assert.Skip(missing);
        using var program = new RealProgram();
        using var tomcat = new TomcatHost();
        var (_, first) = tomcat.Host("", "localhost");
        tomcat.Configure(tomcat.PlainConnector + "\n" + tomcat.TlsConnector(first));
        tomcat.Start();
        var (_, second) = tomcat.Host("localhost", "localhost");
        tomcat.Configure(tomcat.PlainConnector + "\n" + tomcat.TlsConnector(hasNameOfItsOwn ? [first, second] : [second.Replace(" hostName=\"localhost\"", "")]));

        var told = program.Run("diagnose", $"localhost:{tomcat.Https}", "--expect", tomcat.PathOf("conf/localhost.crt"), "--address", "127.0.0.1", "--json", "--machine", "this", "--tomcat", tomcat.Configuration)
            .Expect(1).Of("cause");

        Assert.Equal("old-unexplained", Assert.Single(told).GetProperty("cause").GetString());
    }
}
