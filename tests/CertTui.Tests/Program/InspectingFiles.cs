using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace CertTui.Tests.Program;

/// <summary><c>certtui inspect</c> as scripts use it.</summary>
public sealed class InspectingFiles : IDisposable
{
    private readonly RealProgram _program = new();

    [Fact]
    public void Every_file_gets_an_object_and_one_object_tells_what_belongs_together()
    {
        var (certificate, key) = Pair("CN=www.example.com");

        var ended = _program.Run("inspect", certificate, key, "--json").Expect(0);

        var files = ended.Of("file").ToList();
        Assert.Equal(["certificate", "private-key"], files.Select(file => file.GetProperty("type").GetString()));
        Assert.Equal([certificate, key], files.Select(file => file.GetProperty("file").GetString()));
        var pair = Assert.Single(ended.Of("together").Single().GetProperty("pairs").EnumerateArray());
        Assert.Equal(key, Assert.Single(pair.GetProperty("keys").EnumerateArray()).GetString());
        Assert.Equal(3, ended.Objects.Count);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem_of_its_own_and_the_others_are_answered()
    {
        var (certificate, _) = Pair("CN=www.example.com");

        var files = _program.Run("inspect", Path.Combine(_program.Folder, "none.cer"), certificate, "/dev/zero", "--json").Expect(1).Of("file").ToList();

        Assert.Equal(["file-not-found", null, "file-empty"], files.Select(FirstCode));
    }

    [Fact]
    public void A_folder_stands_for_the_files_in_it_and_not_for_those_below()
    {
        Pair("CN=www.example.com");
        Directory.CreateDirectory(Path.Combine(_program.Folder, "state", "deeper"));

        var files = _program.Run("inspect", _program.Folder, "--json").Expect(0).Of("file").Select(file => Path.GetFileName(file.GetProperty("file").GetString()));

        Assert.Equal(["a.cer", "a.key"], files);
    }

    [Fact]
    public void The_password_of_a_PFX_comes_from_a_file()
    {
        using var certificate = Make("CN=www.example.com");
        var pfx = Write("a.pfx", certificate.Export(X509ContentType.Pfx, "密碼 42"));

        var opened = _program.Run("inspect", pfx, "--password-file", Write("right", [.. "密碼 42\r\n"u8]), "--json").Expect(0).Of("file").Single();
        Assert.Equal((1, 1), (opened.GetProperty("keys").GetInt32(), opened.GetProperty("certificates").GetInt32()));
        var refused = _program.Run("inspect", pfx, "--password-file", Write("wrong", [.. "42"u8]), "--json").Expect(1).Of("file").Single();
        Assert.Equal("wrong-password", FirstCode(refused));
        _program.Run("inspect").Expect(2);
    }

    [Fact]
    public void What_a_certificate_says_cannot_steer_the_terminal()
    {
        var (certificate, _) = Pair("CN=\"\u001b]0;owned\u0007\u202egnp.exe\u009b31m\"");

        foreach (var ended in new[] { _program.Run("inspect", certificate), _program.Run("inspect", certificate, "--json") })
        {
            Assert.DoesNotContain(ended.Output + ended.Errors, character => char.IsControl(character) && character != '\n' || character == '\u202e');
            Assert.Contains("owned", ended.Output);
        }
    }

    [Theory]
    [InlineData("en", "certificate")]
    [InlineData("zh-HK", "證書")]
    [InlineData("zh-TW", "憑證")]
    [InlineData("zh-CN", "证书")]
    public void People_read_it_in_their_language(string language, string word)
    {
        var (certificate, _) = Pair("CN=www.example.com");

        var ended = _program.Run("inspect", certificate, "--lang", language).Expect(0);

        Assert.Contains(word, ended.Output.Split('\n')[0]);
        Assert.DoesNotContain("[row.", ended.Output);
    }

    public void Dispose() => _program.Dispose();

    private (string Certificate, string Key) Pair(string subject)
    {
        using var certificate = Make(subject);
        return (Write("a.cer", certificate.RawData), Write("a.key", certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKey()));
    }

    private static X509Certificate2 Make(string subject)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(new X500DistinguishedName(subject), key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(90));
    }

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_program.Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private static string? FirstCode(JsonElement file) =>
        file.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()).FirstOrDefault();
}
