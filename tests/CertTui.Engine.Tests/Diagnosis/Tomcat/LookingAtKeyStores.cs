using System.Text;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Tomcat;

namespace CertTui.Engine.Tests.Diagnosis.Tomcat;

public sealed class LookingAtKeyStores : IDisposable
{
    private const string ServerXml = "/s/conf/server.xml";

    private readonly ServerFiles _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_key_entry_with_its_chain_is_no_finding()
    {
        Configure().Pfx("/s/conf/shop.p12", "shop", _server.ToSend);

        Assert.Empty(Look().Findings);
    }

    [Fact]
    public void An_alias_that_is_not_there_is_corrected_in_server_xml_alone()
    {
        Configure().Pfx("/s/conf/shop.p12", "tomcat", _server.ToSend);

        var finding = Assert.Single(Look().Findings);

        Assert.Equal(("tc-alias", "shop", "tomcat"), (finding.Code, finding.Details["alias"], finding.Details["keys"]));
        Assert.Single(Look().Repair!.Changes);
        _server.MendAndProve(() => Look());
        Assert.Contains("certificateKeyAlias=\"tomcat\"", Encoding.UTF8.GetString(_server.Machine.Files.Read(ServerXml)));
    }

    [Fact]
    public void Aliases_do_not_differ_by_case()
    {
        Configure().Pfx("/s/conf/shop.p12", "SHOP", _server.ToSend);

        Assert.Empty(Look().Findings);
    }

    [Theory]
    [InlineData(1, "tc-chain-1")]
    [InlineData(2, "tc-chain-short")]
    public void What_the_chain_lacks_comes_from_the_files_of_the_CA(int certificates, string cause)
    {
        Configure().Pfx("/s/conf/shop.p12", "shop", [.. _server.ToSend.Take(certificates)])
            .Pem("/cert/all.cer", [.. _server.ToSend, _server.Chain.Older.Certificate]);

        Assert.Equal(cause, Look("/cert").Cause);
        _server.MendAndProve(() => Look("/cert"));
        Assert.True(_server.Machine.Files.Exists("/s/conf/shop.p12"));
        Assert.Contains("/s/conf/shop-2.p12", _server.Machine.Files.OwnerOnly);
    }

    [Fact]
    public void The_keystore_of_the_import_is_named_instead_of_another()
    {
        Configure().Pfx("/s/conf/shop.p12", "shop", TestKeys.Make(), Engine.Backups.Pkcs12Cipher.TripleDesSha1, [_server.Chain.Older.Certificate])
            .Pfx("/home/new.p12", "shop", _server.ToSend);
        var order = new TomcatOrder(ServerXml, "/home/new.p12", [], null);

        Assert.Equal("tc-wrong-store", TomcatExamination.Look(_server.Machine.Machine, order, _server.Secrets).Cause);
        _server.MendAndProve(() => TomcatExamination.Look(_server.Machine.Machine, order, _server.Secrets));
    }

    [Fact]
    public void A_keystore_that_is_not_there_is_said_so()
    {
        Configure();

        var finding = Assert.Single(Look().Findings);

        Assert.Equal(("tc-wrong-store", "/s/conf/shop.p12"), (finding.Code, finding.Details["path"]));
    }

    [Fact]
    public void A_password_that_does_not_open_is_named_and_the_right_one_mends_it()
    {
        Configure("not-this-one").Pfx("/s/conf/shop.p12", "shop", _server.ToSend);
        var withRight = new TomcatOrder(ServerXml, "", [], "p");

        Assert.Equal("tc-password", Look().Cause);
        Assert.Null(Look().Repair);
        _server.MendAndProve(() => TomcatExamination.Look(_server.Machine.Machine, withRight, _server.Secrets));
        Assert.Null(Look().Cause);
    }

    [Fact]
    public void A_server_xml_without_a_keystore_is_said_to_be_none()
    {
        _server.Text(ServerXml, "<Server><Connector port=\"8080\"/></Server>");

        Assert.Equal("no-keystore-named", Assert.Throws<Refusal>(() => Look()).Problem.Code);
    }

    private ServerFiles Configure(string password = ServerFiles.Password) => _server.Text(ServerXml, $"""
        <Server><Connector port="8443"><SSLHostConfig>
          <Certificate certificateKeystoreFile="conf/shop.p12" certificateKeyAlias="shop" certificateKeystorePassword="{password}"/>
        </SSLHostConfig></Connector></Server>
        """);

    private Examination Look(params string[] folders) =>
        TomcatExamination.Look(_server.Machine.Machine, new TomcatOrder(ServerXml, "", folders, null), _server.Secrets);
}
