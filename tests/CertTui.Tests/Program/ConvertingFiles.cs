using System.Text;

namespace CertTui.Tests.Program;

/// <summary><c>certtui convert</c> as a script and a person use it.</summary>
public sealed class ConvertingFiles : IDisposable
{
    private const string Password = "long enough 2026";

    private readonly RealProgram _program = new();
    private readonly TestChain _chain = new();

    [Fact]
    public void A_script_gets_one_object_and_the_key_store_reads_back_by_openssl()
    {
        var pfx = PathOf("new.pfx");

        var ended = _program.Run("convert", Leaf(), Key(), "--to", "pfx", "--out", pfx, "--out-password-file", PasswordFile(), "--json").Expect(0);

        var converted = Assert.Single(ended.Of("converted"));
        Assert.Equal(pfx, converted.GetProperty("out").GetString());
        Assert.Equal("pfx", converted.GetProperty("to").GetString());
        Assert.True(converted.GetProperty("key").GetBoolean());
        Assert.Equal(_chain.Leaf.Certificate.Fingerprint, Assert.Single(converted.GetProperty("certificates").EnumerateArray()).GetString());
        Assert.Empty(ended.Errored);
        Assert.Equal(0, OpenSslProgram.Run("pkcs12", "-in", pfx, "-noout", "-passin", "pass:" + Password).Exit);
        AssertOwnerOnly(pfx);
    }

    [Fact]
    public void A_person_is_asked_for_both_passwords_and_neither_is_shown()
    {
        _program.Run("convert", Leaf(), Key(), "--to", "pfx", "--out", PathOf("one.pfx"), "--out-password-file", PasswordFile()).Expect(0);

        var ended = _program.Feed($"{Password}\nanother one 2026\nanother one 2026\n", "convert", PathOf("one.pfx"), "--to", "pfx", "--out", PathOf("two.pfx")).Expect(0);

        Assert.DoesNotContain("2026\n", ended.Output);
        Assert.Equal(0, OpenSslProgram.Run("pkcs12", "-in", PathOf("two.pfx"), "-noout", "-passin", "pass:another one 2026").Exit);
        _program.Feed($"{Password}\none thing\nanother\n", "convert", PathOf("one.pfx"), "--to", "pfx", "--out", PathOf("three.pfx")).Expect(1);
        Assert.False(File.Exists(PathOf("three.pfx")));
    }

    [Fact]
    public void A_dry_run_shows_the_plan_and_writes_nothing()
    {
        var ended = _program.Run("convert", Leaf(), Key(), "--to", "pfx", "--out", PathOf("new.pfx"), "--dry-run").Expect(0);

        Assert.Contains(_chain.Leaf.Certificate.Fingerprint[..8], ended.Output);
        Assert.False(File.Exists(PathOf("new.pfx")));
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_told()
    {
        File.WriteAllText(PathOf("new.pem"), "mine");

        Assert.Contains("file-exists", _program.Run("convert", Leaf(), "--to", "pem", "--out", PathOf("new.pem")).Expect(1).Errors);
        Assert.Equal("mine", File.ReadAllText(PathOf("new.pem")));
        _program.Run("convert", Leaf(), Key(), "--to", "pem", "--with-key", "--out", PathOf("new.pem"), "--overwrite").Expect(0);
        Assert.Contains("PRIVATE KEY", File.ReadAllText(PathOf("new.pem")));
        AssertOwnerOnly(PathOf("new.pem"));
    }

    [Theory]
    [InlineData("--to", "doc")]
    [InlineData("--to", "der", "--with-key")]
    [InlineData("--to", "pem", "--cipher", "aes")]
    [InlineData("--to", "pfx", "--cipher", "rot13")]
    [InlineData("--to", "pfx")]
    [InlineData("--to", "pfx", "--json")]
    [InlineData("--to", "pem", "--password-file", "nowhere")]
    public void Wrong_use_is_exit_2_and_nothing_is_written(params string[] arguments)
    {
        _program.Run(["convert", Leaf(), Key(), "--out", PathOf("new"), .. arguments]).Expect(2);
        Assert.False(File.Exists(PathOf("new")));
    }

    public void Dispose() => _program.Dispose();

    private string PathOf(string name) => Path.Combine(_program.Folder, name);

    private string Leaf() => Written("leaf.cer", _chain.Leaf.Certificate.Der);

    private string Key() => Written("leaf.key", Encoding.ASCII.GetBytes(_chain.Leaf.Key.ExportPkcs8PrivateKeyPem()));

    private string PasswordFile() => Written("password", Encoding.UTF8.GetBytes(Password + "\n"));

    private string Written(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    private static void AssertOwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }
}
