using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.Apache;
using CertTui.Engine.Plans;

namespace CertTui.Engine.Tests.Diagnosis.Apache;

public sealed class LookingAtPairs : IDisposable
{
    private readonly ServerFiles _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_pair_that_fits_with_its_chain_is_no_finding()
    {
        Configure().Pem("/s/server.crt", _server.ToSend).Key("/s/server.key");

        Assert.Empty(Look().Findings);
    }

    [Fact]
    public void The_key_that_fits_is_found_by_its_public_key_wherever_it_lies()
    {
        Configure().Pem("/s/server.crt", _server.ToSend).Key("/s/server.key", TestKeys.Make()).Key("/backup/nobody.txt");

        var finding = Assert.Single(Look("/backup").Findings);

        Assert.Equal(("ap-key-mismatch", "/backup/nobody.txt"), (finding.Code, finding.Details["fits"]));
        _server.MendAndProve(() => Look("/backup"));
        Assert.Contains("SSLCertificateKeyFile /backup/nobody.txt\n", Configuration);
    }

    [Fact]
    public void Where_only_the_old_certificate_fits_the_key_that_one_is_named_with_its_chain()
    {
        var other = _server.Chain.Authority.Leaf(Some.Host);
        Configure().Pem("/s/server.crt", other.Certificate).Key("/s/server.key").Pem("/s/old.crt", _server.Leaf)
            .Pem("/s/uca.cer", _server.Chain.Authority.Certificate, _server.Chain.Cross);

        Assert.Equal("ap-key-mismatch", Look().Cause);
        _server.MendAndProve(() => Look());
        Assert.Contains("SSLCertificateFile /s/server-fullchain.pem\n", Configuration);
    }

    [Fact]
    public void Where_nothing_fits_nothing_is_changed()
    {
        Configure().Pem("/s/server.crt", _server.ToSend).Key("/s/server.key", TestKeys.Make());

        var found = Look();

        Assert.Equal("ap-key-mismatch", found.Cause);
        Assert.Null(found.Repair);
    }

    [Fact]
    public void An_authority_in_front_is_put_behind_in_a_new_file()
    {
        Configure().Pem("/s/server.crt", _server.ToSend.Reverse()).Key("/s/server.key");

        Assert.Equal("ap-cert-not-leaf", Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void Exchanged_files_change_places()
    {
        Configure().Pem("/s/server.key", _server.ToSend).Key("/s/server.crt");

        Assert.Equal("ap-swapped", Look().Cause);
        _server.MendAndProve(() => Look());
        Assert.Contains("SSLCertificateFile /s/server.key\n", Configuration);
    }

    [Fact]
    public void A_missing_file_is_named_with_its_line_and_another_takes_its_place()
    {
        Configure().Pem("/s/server.crt", _server.ToSend).Key("/s/new.key");

        var finding = Assert.Single(Look().Findings);

        Assert.Equal(("ap-file-missing", "/s/server.key", "/s/httpd.conf:4"), (finding.Code, finding.Details["path"], finding.Details["place"]));
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void A_key_with_a_pass_phrase_is_named_and_not_opened()
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2048);
        Configure().Pem("/s/server.crt", _server.ToSend)
            .Text("/s/server.key", _server.Chain.Leaf.Key.ExportEncryptedPkcs8PrivateKeyPem("secret", parameters));

        var found = Look();

        Assert.Equal("ap-key-encrypted", found.Cause);
        Assert.Null(found.Repair);
    }

    [Fact]
    public void With_its_pass_phrase_the_key_is_written_without_one_for_its_owner_alone()
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2048);
        Configure().Pem("/s/server.crt", _server.ToSend)
            .Text("/s/server.key", _server.Chain.Leaf.Key.ExportEncryptedPkcs8PrivateKeyPem(ServerFiles.Password, parameters));

        _server.MendAndProve(() => ApacheExamination.Look(_server.Machine.Machine, "/s/httpd.conf", [], "p", _server.Secrets));

        Assert.Contains("/s/server-open.key", _server.Machine.Files.OwnerOnly);
        Assert.Null(Look().Cause);
    }

    [Fact]
    public void Where_the_key_alone_is_wrong_one_line_alone_is_changed()
    {
        Configure("SSLCertificateChainFile /s/uca.cer").Pem("/s/server.crt", _server.Leaf).Key("/s/server.key", TestKeys.Make()).Key("/s/new.key")
            .Pem("/s/uca.cer", _server.Chain.Authority.Certificate, _server.Chain.Cross);

        var change = Assert.IsType<EditFile>(Assert.Single(Look().Repair!.Changes));

        Assert.Equal(("/s/server.key", "/s/new.key"), (Assert.Single(change.Edits).Before, change.Edits[0].After));
    }

    [Fact]
    public void A_binary_certificate_is_written_as_text()
    {
        Configure().Bytes("/s/server.crt", _server.Leaf.Der).Key("/s/server.key").Pem("/s/uca.cer", _server.Chain.Authority.Certificate, _server.Chain.Cross);

        Assert.Equal("fmt-der", Look().Cause);
        _server.MendAndProve(() => Look());
    }

    [Fact]
    public void A_chain_without_the_cross_certificate_is_completed_and_the_older_line_put_out_of_use()
    {
        Configure("SSLCertificateChainFile /s/uca.cer").Pem("/s/server.crt", _server.Leaf).Key("/s/server.key")
            .Pem("/s/uca.cer", _server.Chain.Authority.Certificate).Pem("/s/uca_2.cer", _server.Chain.Cross);

        var finding = Assert.Single(Look().Findings);

        Assert.Equal(("incomplete-chain", _server.Chain.Cross.Fingerprint), (finding.Code, finding.Details["fingerprint"]));
        _server.MendAndProve(() => Look());
        Assert.Contains("#SSLCertificateChainFile", Configuration);
    }

    [Fact]
    public void A_key_that_the_main_server_names_for_all_stays_and_the_host_gets_a_line_of_its_own()
    {
        Text("SSLCertificateKeyFile /s/main.key\n<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /s/server.crt\n</VirtualHost>\n")
            .Pem("/s/server.crt", _server.ToSend).Key("/s/main.key", TestKeys.Make()).Key("/s/server.key");

        Assert.Equal("ap-key-mismatch", Look().Cause);
        _server.MendAndProve(() => Look());
        Assert.Contains("SSLCertificateKeyFile /s/main.key\n<VirtualHost", Configuration);
        Assert.Contains("SSLCertificateKeyFile /s/server.key\nSSLCertificateFile /s/server.crt", Configuration);
    }

    [Fact]
    public void The_lines_of_a_macro_are_left_to_the_person()
    {
        Text("<Macro Shop $key>\n<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /s/server.crt\nSSLCertificateKeyFile /s/$key.key\n</VirtualHost>\n</Macro>\nUse Shop wrong\n")
            .Pem("/s/server.crt", _server.ToSend).Key("/s/wrong.key", TestKeys.Make()).Key("/s/server.key");

        Assert.Equal("ap-key-mismatch", Look().Cause);
        Assert.Null(Look().Repair);
    }

    [Fact]
    public void A_key_on_a_token_is_the_servers_own_to_open()
    {
        Text("<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /s/server.crt\nSSLCertificateKeyFile \"pkcs11:object=shop\"\n</VirtualHost>\n").Pem("/s/server.crt", _server.ToSend);

        Assert.Empty(Look().Findings);
    }

    [Fact]
    public void A_configuration_without_TLS_is_said_to_be_none()
    {
        _server.Text("/s/httpd.conf", "Listen 80\n");

        Assert.Equal("no-tls-hosts", Assert.Throws<Refusal>(() => Look()).Problem.Code);
    }

    private string Configuration => Encoding.UTF8.GetString(_server.Machine.Files.Read("/s/httpd.conf"));

    private ServerFiles Text(string text) => _server.Text("/s/httpd.conf", text);

    private ServerFiles Configure(string more = "") => Text(
        $"<VirtualHost *:443>\nSSLEngine on\nSSLCertificateFile /s/server.crt\nSSLCertificateKeyFile /s/server.key\n{more}\n</VirtualHost>\n");

    private Examination Look(params string[] folders) => ApacheExamination.Look(_server.Machine.Machine, "/s/httpd.conf", folders, null, _server.Secrets);
}
