using CertTui.Engine.Backups;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Tomcat;

namespace CertTui.Engine.Tests.Diagnosis.Tomcat;

public sealed class LookingForTheKeyOfAReply : IDisposable
{
    private readonly ServerFiles _server = new();

    public LookingForTheKeyOfAReply() => _server.Text("/s/conf/server.xml",
        $"""<Server><Connector port="8443" keystoreFile="conf/shop.p12" keyAlias="shop" keystorePass="{ServerFiles.Password}"/></Server>""")
        .Pem("/cert/server.cer", _server.Leaf).Pem("/cert/uca.cer", _server.Chain.Authority.Certificate, _server.Chain.Cross, _server.Chain.Older.Certificate);

    public void Dispose() => _server.Dispose();

    [Fact]
    public void The_right_key_that_only_lacks_its_chain_is_told_from_a_wrong_one()
    {
        _server.Pfx("/s/conf/shop.p12", "shop", [_server.Leaf]);

        Assert.Equal("tc-reply-missing", Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void A_key_in_another_keystore_is_used()
    {
        Remade().Pfx("/backup/keystore.bak", "shop", [_server.Leaf]);

        var found = Look("/backup");

        Assert.Equal(["tc-other-store", "tc-key-mismatch"], found.Findings.Select(finding => finding.Code));
        Assert.Equal("/backup/keystore.bak", found.Findings[0].Details["path"]);
        _server.MendAndProve(() => Look("/backup"));
    }

    [Fact]
    public void A_key_file_of_OpenSSL_becomes_a_keystore()
    {
        Remade().Key("/backup/privkey.pem");

        Assert.Equal("key-in-file", Look("/backup").Cause);
        _server.MendAndProve(() => Look("/backup"));
    }

    [Fact]
    public void A_key_that_is_nowhere_is_lost()
    {
        Remade();

        var found = Look("/backup");

        Assert.Equal("key-lost", found.Cause);
        Assert.Null(found.Repair);
    }

    private ServerFiles Remade() =>
        _server.Pfx("/s/conf/shop.p12", "shop", TestKeys.Make(), Pkcs12Cipher.TripleDesSha1, [_server.Chain.Authority.Leaf(Some.Host).Certificate]);

    private Examination Look(params string[] folders) => KeyStoreReplyExamination.Look(
        _server.Machine.Machine, new KeyStoreReplyOrder("/cert/server.cer", "/s/conf/shop.p12", "shop", "/s/conf/server.xml", folders, null), _server.Secrets);
}
