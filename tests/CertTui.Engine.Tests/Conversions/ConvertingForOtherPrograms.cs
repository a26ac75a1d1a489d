using CertTui.Engine.Backups;
using CertTui.Engine.Conversions;

namespace CertTui.Engine.Tests.Conversions;

/// <summary>What is written, in the eyes of the real OpenSSL and of the real keytool.</summary>
public sealed class ConvertingForOtherPrograms : IDisposable
{
    private readonly Desk _desk = new();
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(Pkcs12Cipher.TripleDesSha1, "pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2000")]
    [InlineData(Pkcs12Cipher.Aes256Sha256, "PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256")]
    public void A_pfx_opens_in_both_ciphers_with_key_chain_and_name(Pkcs12Cipher cipher, string named)
    {
        var order = new ConversionOrder(OutputFormat.Pfx, "new.pfx") { Cipher = cipher, Alias = "shop" };
        var path = _folder.Write("new.pfx", _desk.Convert(order, Desk.Password, "leaf.cer", "leaf.key", "more.pem"));

        var (exit, output) = OpenSslProgram.Run("pkcs12", "-in", path, "-info", "-nodes", "-passin", "pass:" + Desk.Password);

        Assert.True(exit == 0, output);
        Assert.Contains(named, output);
        Assert.Contains("friendlyName: shop", output);
        Assert.Contains("-----BEGIN PRIVATE KEY-----", output);
        Assert.Equal(4, output.Split("-----BEGIN CERTIFICATE-----").Length - 1);
    }

    [Theory]
    [InlineData(Pkcs12Cipher.TripleDesSha1)]
    [InlineData(Pkcs12Cipher.Aes256Sha256)]
    public void Java_reads_a_pfx_in_both_ciphers_too(Pkcs12Cipher cipher)
    {
        var order = new ConversionOrder(OutputFormat.Pfx, "new.pfx") { Cipher = cipher, Alias = "shop" };
        var path = _folder.Write("new.pfx", _desk.Convert(order, Desk.Password, "leaf.cer", "leaf.key", "more.pem"));

        var listed = KeyTool.Run("-J-Duser.language=en", "-list", "-v", "-storetype", "PKCS12", "-keystore", path, "-storepass", Desk.Password);

        Assert.Contains("Alias name: shop", listed);
        Assert.Contains("Certificate chain length: 4", listed);
    }

    [Fact]
    public void A_pem_verifies_as_a_chain_in_order()
    {
        var file = _desk.Convert(new ConversionOrder(OutputFormat.Pem, "new.pem"), null, "more.pem", "leaf.cer");
        var path = _folder.Write("new.pem", file);
        var root = _folder.Write("root.pem", Desk.Pem(_desk.Chain.Older.Certificate));

        Assert.Equal(Desk.Pem(_desk.InOrder), file);
        Assert.Contains(": OK", OpenSslProgram.Run("verify", "-attime", $"{Some.Now.ToUnixTimeSeconds()}", "-CAfile", root, "-untrusted", path, path).Output);
    }

    [Fact]
    public void The_key_in_a_pem_is_encrypted_where_a_password_is_given()
    {
        var order = new ConversionOrder(OutputFormat.Pem, "new.pem") { WithKey = true };
        var path = _folder.Write("new.pem", _desk.Convert(order, Desk.Password, "leaf.cer", "leaf.key"));

        Assert.Contains("ENCRYPTED PRIVATE KEY", File.ReadAllText(path));
        Assert.Equal(0, OpenSslProgram.Run("pkey", "-in", path, "-noout", "-check", "-passin", "pass:" + Desk.Password).Exit);
        Assert.NotEqual(0, OpenSslProgram.Run("pkey", "-in", path, "-noout", "-passin", "pass:wrong").Exit);
        Assert.Contains("new.pem", _desk.Files.OwnerOnly);
    }

    [Theory]
    [InlineData(false, "PEM")]
    [InlineData(true, "DER")]
    public void A_p7b_holds_every_certificate_as_text_or_bytes(bool binary, string form)
    {
        var file = _desk.Convert(new ConversionOrder(OutputFormat.Pkcs7, "new.p7b") { Binary = binary }, null, "leaf.cer", "more.pem");

        var printed = OpenSslProgram.Read($"pkcs7 -inform {form} -print_certs", file);

        Assert.Equal(4, printed.Split("-----BEGIN CERTIFICATE-----").Length - 1);
        Assert.DoesNotContain("new.p7b", _desk.Files.OwnerOnly);
    }

    [Fact]
    public void A_der_is_the_certificate_itself()
    {
        _desk.Put("leaf.pem", Desk.Pem(_desk.Chain.Leaf.Certificate));

        Assert.Equal(_desk.Chain.Leaf.Certificate.Der, _desk.Convert(new ConversionOrder(OutputFormat.Der, "new.der"), null, "leaf.pem"));
    }

    public void Dispose() => _folder.Dispose();
}
