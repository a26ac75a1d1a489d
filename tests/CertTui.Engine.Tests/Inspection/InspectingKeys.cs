using System.Security.Cryptography;
using System.Text;
using CertTui.Engine.Inspection;

namespace CertTui.Engine.Tests.Inspection;

public sealed class InspectingKeys
{
    private static readonly RSA Rsa = RSA.Create(2048);

    private static readonly ECDsa Ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);

    private static readonly PbeParameters Aes = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 2_000);

    public static TheoryData<string, string, string> Clear => new()
    {
        { Rsa.ExportRSAPrivateKeyPem(), "PKCS#1", "RSA 2048" },
        { Rsa.ExportPkcs8PrivateKeyPem(), "PKCS#8", "RSA 2048" },
        { Ec.ExportECPrivateKeyPem(), "SEC1", "EC P-384" },
        { "-----BEGIN EC PARAMETERS-----\nBgUrgQQAIg==\n-----END EC PARAMETERS-----\n" + Ec.ExportECPrivateKeyPem(), "SEC1", "EC P-384" },
        { Ec.ExportPkcs8PrivateKeyPem(), "PKCS#8", "EC P-384" },
    };

    [Theory]
    [MemberData(nameof(Clear))]
    public void Every_form_of_a_key_is_read_for_its_public_key(string pem, string form, string algorithm)
    {
        var file = Inspect(pem, null);
        var key = Assert.IsType<InspectedKey>(Assert.Single(file.Items));

        Assert.Empty(file.Problems);
        Assert.Equal((form, algorithm, false), (key.Form, key.Algorithm, key.IsEncrypted));
        Assert.Equal(Sha256(algorithm[0] == 'R' ? Rsa : Ec), key.SpkiSha256);
    }

    [Fact]
    public void An_encrypted_key_opens_with_its_password_only()
    {
        var pem = Rsa.ExportEncryptedPkcs8PrivateKeyPem("geheim", Aes);

        Assert.Equal(Sha256(Rsa), Assert.IsType<InspectedKey>(Assert.Single(Inspect(pem, "geheim").Items)).SpkiSha256);
        Assert.Equal("wrong-password", Assert.Single(Inspect(pem, "Geheim").Problems).Code);
        var closed = Inspect(pem, null);
        Assert.Equal("AES-256-CBC PBKDF2-SHA256", Assert.IsType<InspectedKey>(Assert.Single(closed.Items)).Protection?.Algorithm);
        Assert.Equal(("password-needed", Severity.Info), (closed.Problems[0].Code, closed.Problems[0].Severity));
    }

    [Fact]
    public void An_encrypted_key_of_old_OpenSSL_is_recognised()
    {
        var (_, pem) = OpenSslProgram.Run("genrsa", "-traditional", "-aes256", "-passout", "pass:geheim", "2048");

        var file = Inspect(pem, null);

        Assert.Equal(FileKind.PrivateKey, file.Kind);
        Assert.True(Assert.IsType<InspectedKey>(Assert.Single(file.Items)).IsEncrypted);
        Assert.Equal("unsupported", Assert.Single(file.Problems).Code);
    }

    [Theory]
    [InlineData("ed25519", "Ed25519")]
    [InlineData("rsa-pss", "RSA-PSS")]
    public void A_key_of_another_kind_is_named(string algorithm, string name)
    {
        var (_, pem) = OpenSslProgram.Run("genpkey", "-algorithm", algorithm);

        Assert.Equal(name, Assert.IsType<InspectedKey>(Assert.Single(Inspect(pem, null).Items)).Algorithm);
    }

    [Fact]
    public void Too_many_rounds_and_damage_are_told_apart()
    {
        var bomb = Rsa.ExportEncryptedPkcs8PrivateKeyPem("geheim", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, InspectionLimits.Iterations + 1));

        Assert.Equal("too-large", Assert.Single(Inspect(bomb, "geheim").Problems).Code);
        Assert.Equal("malformed", Assert.Single(new Inspector(Some.Now).Inspect("a.key", Rsa.ExportRSAPrivateKey()[..200]).Problems).Code);
    }

    private static InspectedFile Inspect(string pem, string? password) =>
        new Inspector(Some.Now, password?.ToCharArray()).Inspect("server.key", Encoding.ASCII.GetBytes(pem));

    private static string Sha256(AsymmetricAlgorithm key) => Convert.ToHexString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}
