using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Backups;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Backups;

/// <summary>A judge from outside opens what was written: OpenSSL, and .NET's own loader.</summary>
public class BackupsInOpenSsl
{
    private const string Password = "correct horse 42";

    [Theory]
    [InlineData(Pkcs12Cipher.TripleDesSha1, KeyChoice.Rsa2048)]
    [InlineData(Pkcs12Cipher.TripleDesSha1, KeyChoice.P256)]
    [InlineData(Pkcs12Cipher.Aes256Sha256, KeyChoice.Rsa2048)]
    [InlineData(Pkcs12Cipher.Aes256Sha256, KeyChoice.P384)]
    public void They_open_there_with_key_and_all_certificates(Pkcs12Cipher cipher, KeyChoice choice)
    {
        using var folder = new TemporaryFolder();
        var file = Write(cipher, choice);
        var path = folder.Write("backup.pfx", file);
        string[] legacy = cipher == Pkcs12Cipher.TripleDesSha1 ? ["-legacy"] : [];

        var (exit, output) = OpenSslProgram.Run(["pkcs12", "-in", path, "-passin", "pass:" + Password, "-noenc", "-info", .. legacy]);

        Assert.Equal(0, exit);
        Assert.Equal(3, output.Split("BEGIN CERTIFICATE").Length - 1);
        Assert.Contains("BEGIN PRIVATE KEY", output);
        Assert.Contains("friendlyName: shop 2026", output);
        Assert.Contains("localKeyID", output);
        Assert.Equal(choice == KeyChoice.Rsa2048, output.Contains("Microsoft RSA SChannel Cryptographic Provider"));
        var opened = X509CertificateLoader.LoadPkcs12Collection(file, Password, X509KeyStorageFlags.EphemeralKeySet);
        Assert.Single(opened, certificate => certificate.HasPrivateKey);
    }

    [Fact]
    public void The_ciphers_are_those_that_were_asked_for_in_key_and_certificates()
    {
        Assert.Equal(2, Count(Info(Pkcs12Cipher.TripleDesSha1), "pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2000"));
        Assert.Contains("MAC: sha1, Iteration 2000", Info(Pkcs12Cipher.TripleDesSha1));
        Assert.Equal(2, Count(Info(Pkcs12Cipher.Aes256Sha256), "PBES2, PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256"));
        Assert.Contains("MAC: sha256, Iteration 100000", Info(Pkcs12Cipher.Aes256Sha256));
    }

    [Fact]
    public void A_wrong_password_does_not_open_them()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("backup.pfx", Write(Pkcs12Cipher.Aes256Sha256, KeyChoice.P256));

        Assert.NotEqual(0, OpenSslProgram.Run("pkcs12", "-in", path, "-passin", "pass:wrong", "-noenc").Exit);
    }

    private static byte[] Write(Pkcs12Cipher cipher, KeyChoice choice)
    {
        var world = new TestChain();
        using var memory = new MemoryMachine();
        var request = TestRequests.Make(memory, "order", choice);
        var leaf = world.Authority.Issue(request.Csr, Some.Host);
        var key = memory.Keys.Export(request.KeyId);
        return Pkcs12Writer.Write(key, [leaf, world.Authority.Certificate, world.Cross], "shop 2026", cipher, Password);
    }

    private static string Info(Pkcs12Cipher cipher)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("backup.pfx", Write(cipher, KeyChoice.P256));
        return OpenSslProgram.Run("pkcs12", "-in", path, "-passin", "pass:" + Password, "-noout", "-info", "-legacy").Output;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
