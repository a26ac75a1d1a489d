using System.Security.Cryptography;

namespace CertTui.Machines.Tests.Unix.Tomcat;

/// <summary>A Tomcat that all faults are tried on: none of them may so much as restart it.</summary>
public sealed class OneTomcat : IDisposable
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public OneTomcat()
    {
        if (TomcatHost.Missing() is not null)
            return;
        On = new OnTomcat(tomcat =>
        {
            (Default, var first) = tomcat.Host("", "first.twshop.com.tw");
            (Old, var second) = tomcat.Host(OnTomcat.Www, OnTomcat.Www);
            tomcat.Configure(tomcat.PlainConnector + "\n" + tomcat.TlsConnector(first, second));
        });
        New = On.Install(_key).Fingerprint;
        Id = On.Tomcat.Id;
    }

    public string Default { get; private set; } = "";

    public string Old { get; private set; } = "";

    public string New { get; } = "";

    public int? Id { get; }

    internal OnTomcat? On { get; }

    public void Dispose()
    {
        On?.Dispose();
        _key.Dispose();
    }
}
