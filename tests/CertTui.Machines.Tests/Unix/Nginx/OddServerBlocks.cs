using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Unix;

namespace CertTui.Machines.Tests.Unix.Nginx;

/// <summary>Server blocks as administrators write them, on the real nginx.</summary>
public sealed class OddServerBlocks : IDisposable
{
    private const string Www = "www.twshop.com.tw";
    private const string Pair = "ssl_certificate @ROOT@/www.crt; ssl_certificate_key @ROOT@/www.key;";

    private readonly NginxHost _nginx = new();
    private readonly TemporaryFolder _state = new();

    public OddServerBlocks() => Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists(NginxHost.Program), "nginx is not installed");

    public void Dispose()
    {
        _nginx.Dispose();
        _state.Dispose();
    }

    [Theory]
    [InlineData("listen 127.0.0.1:@PORT@ ssl http2;\r\n server_name first.tw\r\n  www.twshop.com.tw \"\" ~^x\\d+$;\r\n ssl_certificate\r\n  \"@ROOT@/both.pem\";ssl_certificate_key @ROOT@/both.pem;\r\n")]
    [InlineData("listen 127.0.0.1:@PORT@ ssl; server_name www.twshop.com.tw; " + Pair + " ssl_certificate @ROOT@/ec.crt; ssl_certificate_key @ROOT@/ec.key; location / { return 204; }")]
    [InlineData("listen 127.0.0.1:@PORT@ ssl;\nserver_name www.twshop.com.tw;\n" + Pair + "\nssl_certificate\n @ROOT@/ec.crt;\nssl_certificate_key\n @ROOT@/ec.key;\n")]
    [InlineData("listen 127.0.0.1:@PORT@;\nserver_name www.twshop.com.tw;\n" + Pair)]
    [InlineData("listen 127.0.0.1:@PORT@ ssl;\nserver_name .twshop.com.tw www.twshop.com.tw;\ninclude pair.inc;\n")]
    public void A_certificate_comes_and_goes_back_byte_for_byte(string block)
    {
        var first = _nginx.AddSite("000-first", "first.twshop.com.tw", "first.twshop.com.tw");
        Write(block);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var machine = Start();
        var (before, served, bound) = (_nginx.Snapshot(), _nginx.Served(Www), Bound(machine));
        var certificate = Installed.On(machine, key, Www);
        machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        Assert.Equal([certificate.Fingerprint, machine.Stores.List(StoreName.Intermediate)[0].Certificate.Fingerprint], _nginx.Served(Www));
        Assert.Equal([first], _nginx.Served(null));

        machine.Sites.Put(bound);
        Assert.Equal(before, _nginx.Snapshot());
        Assert.Equal(served, _nginx.Served(Www));
    }

    [Theory]
    [InlineData("nginx-variable", "listen 127.0.0.1:@PORT@ ssl; server_name www.twshop.com.tw other.tw; ssl_certificate @ROOT@/$ssl_server_name.crt; ssl_certificate_key @ROOT@/$ssl_server_name.key;")]
    [InlineData("nginx-shared-file", "listen 127.0.0.1:@PORT@ ssl; server_name www.twshop.com.tw; include pair.inc; } server { listen 127.0.0.1:@PORT@; server_name other.tw; include link.inc;")]
    public void What_cannot_be_changed_for_one_alone_is_refused_before_anything_is(string code, string block)
    {
        Write(block);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var machine = Start();
        var before = _nginx.Snapshot();
        var certificate = Installed.On(machine, key, Www);
        Assert.Equal(code, Requesting.RefusalOf(() => machine.Sites.Foresee(Bound(machine) with { Fingerprint = certificate.Fingerprint })));
        Assert.Equal(before, _nginx.Snapshot());
    }

    [Fact]
    public void What_an_editor_left_hidden_is_not_read()
    {
        Write("listen 127.0.0.1:@PORT@ ssl; server_name www.twshop.com.tw; " + Pair);
        _nginx.Write("sites-enabled/.www.swp", "b0VIM {{{");
        Assert.Equal(Www, Assert.Single(Start().Sites.List()).Name);
    }

    private static Binding Bound(Machine machine) => machine.Sites.List().SelectMany(site => site.Bindings).Last(binding => binding.Host == Www);

    private Machine Start()
    {
        _nginx.Start();
        return UnixMachine.Open(new ThisMachineOrder(_state.Path, TimeProvider.System, new Dictionary<string, string> { ["nginx"] = _nginx.Configuration }, false));
    }

    private void Write(string block)
    {
        SelfSigned.Write(_nginx.Root, "www", Www);
        OpenSslProgram.Run("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=old ec", "-days", "30", "-keyout", _nginx.PathOf("ec.key"), "-out", _nginx.PathOf("ec.crt"));
        _nginx.Write("both.pem", File.ReadAllText(_nginx.PathOf("www.key")) + File.ReadAllText(_nginx.PathOf("www.crt")));
        _nginx.Write("pair.inc", In(Pair));
        File.CreateSymbolicLink(_nginx.PathOf("link.inc"), "pair.inc");
        _nginx.Enable("www", In("server { " + block + " }\n"));
    }

    private string In(string text) => text.Replace("@ROOT@", _nginx.Root).Replace("@PORT@", $"{_nginx.Https}");
}
