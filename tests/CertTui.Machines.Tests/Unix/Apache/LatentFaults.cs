using System.Diagnostics;
using System.Security.Cryptography;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Unix.Apache;

/// <summary>Somebody wrote what ends the server at its next reload, and has not reloaded it since. Apache's own test sees nothing.</summary>
public sealed class LatentFaults : IDisposable
{
    private readonly OnApache _on = new();

    public void Dispose() => _on.Dispose();

    [Fact]
    public void A_TLS_host_without_a_certificate_keeps_the_server_from_being_reloaded()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (bound, certificate) = (_on.Bound, _on.Install(key));
        EnableBare("");
        var before = _on.Apache.Snapshot();
        Assert.Equal(0, Test());

        Assert.Equal("ap-no-certificate", Requesting.RefusalOf(() => _on.Machine.Sites.Foresee(bound with { Fingerprint = certificate.Fingerprint })));
        Assert.Equal("ap-no-certificate", Requesting.RefusalOf(() => _on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint })));
        Assert.Equal("ap-no-certificate", Requesting.RefusalOf(Reload));
        _on.AssertAsBefore(before);
    }

    [Fact]
    public void A_key_of_another_certificate_keeps_it_from_that_too()
    {
        _on.Apache.SelfSigned("other", "other.twshop.com.tw");
        File.Copy(_on.Apache.PathOf("other.key"), _on.Apache.PathOf("www.key"), overwrite: true);
        Assert.Equal(0, Test());
        Assert.Equal("ap-key-mismatch", Requesting.RefusalOf(Reload));
        Assert.Equal([_on.Old], _on.Apache.Served(OnApache.Www));
    }

    [Fact]
    public void A_host_whose_certificates_mod_md_gets_has_none_in_the_configuration()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (bound, certificate) = (_on.Bound, _on.Install(key));
        EnableBare("LoadModule md_module /usr/lib/apache2/modules/mod_md.so\nMDomain bare.twshop.com.tw\n");
        Assert.Contains(_on.Machine.Sites.Foresee(bound with { Fingerprint = certificate.Fingerprint }), note => note.Code == "will-run");
    }

    private void EnableBare(string lines) => _on.Apache.Enable("zz-bare",
        $"{lines}<VirtualHost 127.0.0.1:{_on.Apache.Https}>\n\tServerName bare.twshop.com.tw\n\tSSLEngine on\n</VirtualHost>\n");

    private void Reload() => _on.Machine.WebServers!.Restart(_on.Machine.WebServers!.List()[0].Name);

    private int Test()
    {
        using var apache = Process.Start(new ProcessStartInfo("/usr/sbin/apache2", ["-f", _on.Apache.Configuration, "-t"]) { RedirectStandardError = true })!;
        apache.StandardError.ReadToEnd();
        apache.WaitForExit();
        return apache.ExitCode;
    }
}
