using System.Text;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Moves;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Diagnosis.Moves;

public sealed class CarryingCertificates : IDisposable
{
    private readonly ServerFiles _server = new();

    public CarryingCertificates() => _server
        .Text("/s/httpd.conf", "<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /s/old.crt\nSSLCertificateKeyFile /s/old.key\n</VirtualHost>\n")
        .Text("/t/conf/server.xml", $"""<Server><Connector port="8443" keystoreFile="conf/shop.jks" keyAlias="shop" keystorePass="{ServerFiles.Password}"/></Server>""")
        .Pem("/cert/uca.cer", _server.Chain.Authority.Certificate, _server.Chain.Cross);

    public void Dispose() => _server.Dispose();

    [Fact]
    public void From_IIS_to_Tomcat_the_alias_and_the_chain_are_put_right()
    {
        _server.Pfx("/iis/site.pfx", "le-1234", [_server.Leaf]);

        Assert.Equal(["move-open", "move-alias", "p12-no-chain"], Look(MoveKind.IisToTomcat, "/iis/site.pfx", "/t/conf/server.xml").Findings.Select(finding => finding.Code));
        _server.MendAndProve(() => Look(MoveKind.IisToTomcat, "/iis/site.pfx", "/t/conf/server.xml"));
        Assert.Contains("keystoreFile=\"conf/shop.p12\" keystoreType=\"PKCS12\" keyAlias=\"shop\"", Encoding.UTF8.GetString(_server.Machine.Files.Read("/t/conf/server.xml")));
    }

    [Fact]
    public void From_IIS_to_Apache_key_and_chain_become_files_and_the_key_is_its_owners_alone()
    {
        _server.Pfx("/iis/site.pfx", "le-1234", [_server.Leaf]).Pem("/s/old.crt", _server.Chain.Authority.Leaf(Some.Host).Certificate).Key("/s/old.key", TestKeys.Make());

        _server.MendAndProve(() => Look(MoveKind.IisToApache, "/iis/site.pfx", "/s/httpd.conf"));

        Assert.Contains($"/s/{Some.Host}.key", _server.Machine.Files.OwnerOnly);
        Assert.DoesNotContain($"/s/{Some.Host}-fullchain.pem", _server.Machine.Files.OwnerOnly);
        Assert.True(_server.Machine.Files.Exists("/s/old.key"));
    }

    [Fact]
    public void From_Apache_to_IIS_key_and_certificates_come_into_their_stores()
    {
        _server.Pem("/s/old.crt", _server.ToSend).Key("/s/old.key");

        _server.MendAndProve(() => Look(MoveKind.ApacheToIis, "/s/httpd.conf", "/iis/new.pfx"));

        var stored = Assert.Single(_server.Machine.Stores.List(StoreName.Personal));
        Assert.Equal(_server.Leaf, stored.Certificate);
        Assert.Equal(2, _server.Machine.Stores.List(StoreName.Intermediate).Count);
        Assert.Contains("/iis/new.pfx", _server.Machine.Files.OwnerOnly);
    }

    [Theory]
    [InlineData(MoveKind.IisToTomcat, "/iis/site.pfx", "/t/conf/server.xml")]
    [InlineData(MoveKind.IisToApache, "/iis/site.pfx", "/s/httpd.conf")]
    [InlineData(MoveKind.ApacheToIis, "/s/httpd.conf", "/iis/new.pfx")]
    public void A_move_is_taken_back_whole(MoveKind kind, string from, string to)
    {
        _server.Pfx("/iis/site.pfx", "le-1234", [_server.Leaf]).Pem("/s/old.crt", _server.Leaf).Key("/s/old.key");
        if (kind == MoveKind.IisToApache)
            _server.Machine.Files.Replace("/s/old.key", Encoding.ASCII.GetBytes(TestKeys.Make().ExportPkcs8PrivateKeyPem()));
        var before = _server.Machine.Snapshot();

        var receipt = Carrying.Apply(_server.Machine.Machine, Look(kind, from, to).Repair!, _server.Secrets);
        Assert.NotEqual(before, _server.Machine.Snapshot());
        Carrying.Undo(_server.Machine.Machine, receipt);

        Assert.Equal(before, _server.Machine.Snapshot());
    }

    private Examination Look(MoveKind kind, string from, string to) =>
        MoveExamination.Look(_server.Machine.Machine, new MoveOrder(kind, from, to, ["/cert"], "p"), _server.Secrets);
}
