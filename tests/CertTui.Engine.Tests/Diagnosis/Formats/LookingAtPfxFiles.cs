using CertTui.Engine.Backups;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Formats;

namespace CertTui.Engine.Tests.Diagnosis.Formats;

public sealed class LookingAtPfxFiles : IDisposable
{
    private readonly ServerFiles _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData(Pkcs12Cipher.Aes256Sha256, Pkcs12Cipher.TripleDesSha1, "AES-256-CBC")]
    [InlineData(Pkcs12Cipher.TripleDesSha1, Pkcs12Cipher.Aes256Sha256, "PBE-SHA1-3DES")]
    public void A_cipher_that_the_target_cannot_open_is_named_before_the_password(Pkcs12Cipher written, Pkcs12Cipher wanted, string name)
    {
        _server.Pfx("/f/a.pfx", "shop", _server.Chain.Leaf.Key, written, _server.ToSend);

        var finding = Assert.Single(Look(wanted).Findings);

        Assert.Equal("p12-cipher", finding.Code);
        Assert.All(["key", "certificates"], part => Assert.Contains(name, finding.Details[part]));
        _server.MendAndProve(() => Look(wanted));
    }

    [Fact]
    public void A_good_file_is_no_finding()
    {
        _server.Pfx("/f/a.pfx", "shop", _server.ToSend);

        Assert.Empty(Look().Findings);
    }

    [Fact]
    public void A_chain_that_is_not_in_it_comes_from_the_files_of_the_CA()
    {
        _server.Pfx("/f/a.pfx", "shop", [_server.Leaf]).Pem("/f/uca.cer", _server.Chain.Authority.Certificate, _server.Chain.Cross);

        Assert.Equal("p12-no-chain", Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void A_wrong_password_is_a_wrong_password_where_the_cipher_is_right()
    {
        _server.Bytes("/f/a.pfx", Pkcs12Writer.Write(_server.Chain.Leaf.Key.ExportPkcs8PrivateKey(), _server.ToSend, null, Pkcs12Cipher.TripleDesSha1, "another-password"));

        var found = Look();

        Assert.Equal("p12-password", Assert.Single(found.Findings).Code);
        Assert.Null(found.Repair);
    }

    [Fact]
    public void A_file_without_a_key_gets_the_one_that_lies_beside_it()
    {
        Bags(builder => { });
        _server.Key("/f/server.key");

        Assert.Equal("p12-no-key", Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void Of_several_keys_the_first_is_written_alone()
    {
        Bags(safe =>
        {
            foreach (var key in new[] { _server.Chain.Leaf.Key, TestKeys.Make() })
                safe.AddKeyUnencrypted(key);
        });

        Assert.Equal("p12-many-keys", Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void Another_kind_of_file_is_refused()
    {
        _server.Pem("/f/a.pfx", _server.Leaf);

        Assert.Equal("malformed", Assert.Throws<Refusal>(() => Look()).Problem.Code);
    }

    private void Bags(Action<System.Security.Cryptography.Pkcs.Pkcs12SafeContents> more)
    {
        var safe = new System.Security.Cryptography.Pkcs.Pkcs12SafeContents();
        foreach (var certificate in _server.ToSend)
        {
            using var native = certificate.ToX509();
            safe.AddCertificate(native);
        }
        more(safe);
        var builder = new System.Security.Cryptography.Pkcs.Pkcs12Builder();
        builder.AddSafeContentsUnencrypted(safe);
        builder.SealWithMac(ServerFiles.Password, System.Security.Cryptography.HashAlgorithmName.SHA1, 2000);
        _server.Bytes("/f/a.pfx", builder.Encode());
    }

    private Examination Look(Pkcs12Cipher wanted = Pkcs12Cipher.TripleDesSha1) =>
        PfxExamination.Look(_server.Machine.Machine, "/f/a.pfx", wanted, [], "p", _server.Secrets);
}
