using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;

namespace CertTui.Engine.Tests.Certificates;

/// <summary>Self-signed certificates by OpenSSL in every algorithm.</summary>
public sealed class SignatureAlgorithms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rsa:2048", "-sha256")]
    [InlineData("rsa:2048", "-sha384")]
    [InlineData("rsa:2048", "-sha1")]
    [InlineData("rsa:2048", "-md5")]
    [InlineData("rsa:2048", "-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32")]
    [InlineData("rsa:2048", "-sha512 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:64")]
    [InlineData("ec -pkeyopt ec_paramgen_curve:P-521", "-sha512")]
    [InlineData("ec -pkeyopt ec_paramgen_curve:P-256", "-sha1")]
    public void Are_verified(string key, string signature)
    {
        var certificate = Make(key, signature);

        Assert.True(certificate.IsSignedBy(certificate));
        Assert.DoesNotContain("signature-unsupported", Codes(certificate));
    }

    [Theory]
    [InlineData("rsa:2048", "-sha224", "SHA-224")]
    [InlineData("rsa:2048", "-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:20", "1.2.840.113549.1.1.10")]
    [InlineData("ed25519", "", "1.3.101.112")]
    public void Are_named_where_nobody_here_can_verify_them(string key, string signature, string name)
    {
        var certificate = Make(key, signature);
        var problem = ChainVerdict.At(new CertificatePath([certificate, certificate]), Some.Now).First(problem => problem.Code == "signature-unsupported");

        Assert.False(certificate.IsSignedBy(certificate));
        Assert.Equal(name, problem.Details["algorithm"]);
    }

    [Fact]
    public void A_changed_byte_is_no_signature()
    {
        var certificate = Make("rsa:2048", "-sha256 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32");
        var changed = certificate.Der.ToArray();
        changed[^1] ^= 1;

        Assert.Contains("signature-invalid", ChainVerdict.At(new CertificatePath([Certificate.Open(changed), certificate]), Some.Now).Select(problem => problem.Code));
    }

    private static IEnumerable<string> Codes(Certificate certificate) =>
        ChainVerdict.At(new CertificatePath([certificate, certificate]), Some.Now).Select(problem => problem.Code);

    private Certificate Make(string key, string signature)
    {
        var file = Path.Combine(_folder.Path, "certificate.der");
        string[] arguments = ["req", "-x509", "-newkey", .. key.Split(' '), .. signature.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var (exit, output) = OpenSslProgram.Run(
            [.. arguments, "-nodes", "-subj", "/CN=any", "-days", "9999", "-outform", "DER", "-out", file, "-keyout", Path.Combine(_folder.Path, "key.pem")]);
        Assert.True(exit == 0, output);
        return Certificate.Open(File.ReadAllBytes(file));
    }
}
