using System.Text;
using CertTui.Engine.Backups;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Backups;

/// <summary>Key files as OpenSSL writes them.</summary>
public sealed class ReadingKeyFiles : IDisposable
{
    private const string Password = "correct horse 42";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048", "rsa")]
    [InlineData("genrsa -traditional 2048", "rsa")]
    [InlineData("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256", "ec")]
    [InlineData("ecparam -genkey -noout -name prime256v1", "ec")]
    [InlineData("ecparam -genkey -name prime256v1", "ec")]
    [InlineData("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -pass pass:correct_horse", "rsa")]
    public void A_key_of_OpenSsl_is_known_by_its_public_key(string command, string algorithm)
    {
        var path = Make(command);

        using var content = KeyFileReader.Read(File.ReadAllBytes(path), "correct_horse").Require();

        var key = Assert.Single(content.Keys);
        Assert.Equal((algorithm, PublicKeyOf(path)), (key.Algorithm, key.SpkiSha256));
    }

    [Fact]
    public void A_wrong_password_is_called_so()
    {
        var path = Make("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -aes256 -pass pass:correct_horse");

        Assert.Equal("wrong-password", KeyFileReader.Read(File.ReadAllBytes(path), "another").Problem!.Code);
    }

    [Fact]
    public void The_encryption_of_old_OpenSsl_is_not_read_and_said_so()
    {
        var path = Make("genrsa -traditional -aes128 -passout pass:correct_horse 2048");

        Assert.Equal("unsupported", KeyFileReader.Read(File.ReadAllBytes(path), "correct_horse").Problem!.Code);
    }

    [Fact]
    public void An_algorithm_that_no_server_uses_is_not_read_and_said_so()
    {
        var path = Make("genpkey -algorithm X25519");

        Assert.Equal("unsupported", KeyFileReader.Read(File.ReadAllBytes(path), []).Problem!.Code);
    }

    [Fact]
    public void A_text_without_a_key_has_none_and_no_problem()
    {
        var reading = KeyFileReader.Read("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n"u8.ToArray(), []);

        Assert.Empty(reading.Require().Keys);
    }

    [Fact]
    public void Whatever_is_in_a_file_it_is_an_answer_and_not_a_crash() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            byte[] dressed = [.. Encoding.ASCII.GetBytes("-----BEGIN PRIVATE KEY-----\n" + Convert.ToBase64String(bytes) + "\n-----END PRIVATE KEY-----\n")];
            return KeyFileReader.Read(dressed, Password).Problem is not null && KeyFileReader.Read(bytes, Password) is not null;
        }).QuickCheckThrowOnFailure();

    private string Make(string command)
    {
        var path = Path.Combine(_folder.Path, "www.key");
        string[] words = command.Split(' ');
        // genrsa wants its number last.
        string[] arguments = words is ["genrsa", .. var options, var bits] ? ["genrsa", .. options, "-out", path, bits] : [.. words, "-out", path];
        var (exit, output) = OpenSslProgram.Run(arguments);
        Assert.True(exit == 0, output);
        return path;
    }

    private string PublicKeyOf(string path)
    {
        var der = Path.Combine(_folder.Path, "public.der");
        var (exit, output) = OpenSslProgram.Run("pkey", "-in", path, "-passin", "pass:correct_horse", "-pubout", "-outform", "DER", "-out", der);
        Assert.True(exit == 0, output);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(der)));
    }
}
