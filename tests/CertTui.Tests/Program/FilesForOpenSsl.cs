namespace CertTui.Tests.Program;

/// <summary>Every file that a whole walk writes is one that OpenSSL reads, and that only its owner opens where it holds a key.</summary>
public sealed class FilesForOpenSsl : IDisposable
{
    private const string Password = "Battery-Staple-Pfx-8846";
    private const string KeyPassword = "Correct-Horse-Key-7431";

    private readonly RealProgram _program = new();

    private PracticeFolder Practice => _program.Practice;

    [Fact]
    public void Requests_certificates_keys_revocation_lists_and_backups_are_read()
    {
        _program.Run("run", AnswersFor.FourTiers(_program), "--json").Expect(0);
        PemFiles.Read("req", "-in", Practice.Files("orders", "*_Certreq.txt").Single(), "-verify", "-noout");
        PemFiles.Read("req", "-in", Practice.Files("ca", "request.csr").Single(), "-verify", "-noout");
        Assert.All(Practice.Certificates, path => PemFiles.Read("x509", "-in", path, "-noout"));
        Assert.All([.. Practice.Keys, .. Practice.Files(Path.Combine("ca", "keys"), "*.pem")], path => PemFiles.Read("pkey", "-in", path, "-check", "-noout"));
        Assert.All(Practice.RevocationLists, path => PemFiles.Read("crl", "-in", path, "-noout"));
        Assert.All(Practice.Files("ca", "*.crl"), path => PemFiles.Read("crl", "-inform", "DER", "-in", path, "-noout"));
        PemFiles.ExpectKeysToFit(Practice);
        PemFiles.ExpectStoresToBeConsistent(Practice);
        PemFiles.Read("pkcs12", "-in", Practice.Files("orders", "*_key.pfx").Single(), "-legacy", "-passin", "pass:" + KeyPassword, "-nodes");
        ExpectBackup("-legacy");
    }

    [Fact]
    public void A_backup_for_new_servers_needs_no_legacy_provider()
    {
        _program.Run("run", AnswersFor.FourTiers(_program, [("backupTarget", "2019")]), "--json").Expect(0);
        ExpectBackup();
    }

    [Fact]
    public void Nobody_else_enters_a_folder_or_opens_a_key()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix modes are looked at here.");
        _program.Run("run", AnswersFor.FourTiers(_program), "--json").Expect(0);
        var secret = new[] { ".pfx", ".jsonl", ".eml", ".json" };
        foreach (var file in Directory.EnumerateFiles(_program.State, "*", SearchOption.AllDirectories))
        {
            if (secret.Contains(Path.GetExtension(file)) || file.Contains("/keys/", StringComparison.Ordinal))
                Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, Mode(file)));
        }
        foreach (var folder in Directory.EnumerateDirectories(_program.State, "*", SearchOption.AllDirectories))
            Assert.Equal((folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute), (folder, Mode(folder)));
    }

    public void Dispose() => _program.Dispose();

    private string Backup => Practice.Files("orders", "www.example.com.tw_????-??-??.pfx").Single();

    private void ExpectBackup(params string[] how)
    {
        var content = PemFiles.Read(["pkcs12", "-in", Backup, .. how, "-passin", "pass:" + Password, "-nodes"]);
        Assert.Equal((1, 3), (Count(content, "BEGIN PRIVATE KEY"), Count(content, "BEGIN CERTIFICATE")));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

#pragma warning disable CA1416 // Skipped on Windows.
    private static UnixFileMode Mode(string path) => File.GetUnixFileMode(path);
#pragma warning restore CA1416
}
