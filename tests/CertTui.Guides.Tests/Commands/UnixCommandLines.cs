using System.Diagnostics;
using System.Security.Cryptography;
using CertTui.Engine;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Chains;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.Submissions;
using CertTui.Guides.Commands;

namespace CertTui.Guides.Tests.Commands;

/// <summary>F6 on Linux. What can be run here is run, by a real shell.</summary>
public sealed class UnixCommandLines : IDisposable
{
    private static readonly StoredCertificate Stored = new(TestCa.Root("Older Root CA").Certificate);
    private static readonly RequestOrder Order = new("c", "r", "k", Some.Subject, [Some.Host], KeyChoice.Rsa2048, true, "/srv/req.txt");
    private static readonly CommandSetting Setting = new([new MakeKeyAndRequest(Order), new PutCertificate(StoreName.Personal, Stored, null)], OnExchange: false, OnUnix: true);
    private static readonly Binding Bound = new("www", "https", "*", 8443, "*.example.com.tw", true, Stored.Certificate.Fingerprint);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, Change, string[]> Table => new()
    {
        { "intermediate", new PutCertificate(StoreName.Intermediate, Stored, null), ["openssl x509 -in 'Older Root CA.cer' >> chain.pem"] },
        { "server", new PutCertificate(StoreName.Personal, Stored, null),
            [
                "openssl x509 -in 'Older Root CA.cer' -out 'Older Root CA.pem'",
                "openssl x509 -in 'Older Root CA.pem' -noout -pubkey | openssl sha256",
                "openssl pkey -in 'Older Root CA.key' -pubout | openssl sha256",
            ] },
        { "bind", new PutBinding(Bound, null), ["openssl s_client -connect localhost:8443 -servername www.example.com.tw -showcerts </dev/null"] },
        { "bind-6", new PutBinding(Bound with { Address = "::1", Host = "" }, null), ["openssl s_client -connect [::1]:8443 -noservername -showcerts </dev/null"] },
        { "hand-in", new HandIn("r", null, "5.2.7.1.phrase"), ["cat /srv/req.txt"] },
        { "txt", new PutTxtRecord("_dcv.www.example.com.hk", "abc", 3600), ["nsupdate", "update add _dcv.www.example.com.hk 3600 TXT \"abc\"", "send", "dig +short TXT _dcv.www.example.com.hk"] },
        { "key-backup", new WriteBackup(new BackupOrder(BackupSource.Request("r"), "/srv/it's.pfx", Pkcs12Cipher.Aes256Sha256, "p")),
            ["umask 077", @"openssl pkcs12 -export -inkey www.example.com.tw.key -nocerts -out '/srv/it'\''s.pfx'"] },
        { "unknown", new WriteBackup(new BackupOrder(BackupSource.Installed("AB"), "/a.pfx", Pkcs12Cipher.Aes256Sha256, "p")),
            ["umask 077", "openssl pkcs12 -export -inkey server.key -in server.pem -certfile chain.pem -out /a.pfx"] },
        { "discard", new DiscardRequest(new PendingRequest("r", "c", "*.example.com.tw", "k", [], "AB", Some.Now)), ["rm wildcard.example.com.tw.key"] },
        { "module", new ProvideNeed(new ServerNeed("module", "ssl")), [] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_change_is_typed_like_this_on_Linux(string what, Change change, string[] commands)
    {
        Assert.NotEmpty(what);
        Assert.Equal(commands, EquivalentCommands.For(change, Setting));
    }

    [Fact]
    public void What_the_machine_announced_comes_first()
    {
        var trust = new Plan(TrustRoot.Job, [new TrustRoot(Stored.Certificate)],
            [Problem.Info("will-write-file", ("path", "/usr/local/share/a.crt")), Problem.Info("will-run", ("command", "update-ca-certificates"))], Plan.NoFacts);
        Assert.Equal(
            ["cp 'Older Root CA.cer' /usr/local/share/a.crt", "update-ca-certificates", "openssl verify 'Older Root CA.cer'"],
            EquivalentCommands.For(trust, Setting));
    }

    [Theory]
    [InlineData(KeyChoice.Rsa2048, "RSA 2048")]
    [InlineData(KeyChoice.P256, "EC P-256")]
    [InlineData(KeyChoice.P384, "EC P-384")]
    public void The_shell_makes_the_same_request_as_the_program(KeyChoice key, string kind)
    {
        var subject = Some.Subject with { Organization = "\u9326/\u7E61+ \"A\" \\ it's", OrganizationalUnit = "$HOME `id`" };
        var path = Path.Combine(_folder.Path, "my request.txt");
        var order = Order with { Subject = subject, Names = [Some.Host, "*.example.com.tw"], Key = key, CsrPath = path };

        Run(EquivalentCommands.For(new MakeKeyAndRequest(order), Setting));

        var read = SigningRequestView.Read(File.ReadAllBytes(path)).View!;
        using var another = RSA.Create(2048);
        var programs = SigningRequestView.Read(SigningRequest.Build(subject, order.Names, another)).View!;
        Assert.Equal(programs.Subject.Attributes, read.Subject.Attributes);
        Assert.Equal(order.Names, read.Names);
        Assert.Equal(kind, read.KeyDescription);
        Assert.Equal("600\n", Run(["stat -c %a www.example.com.tw.key"]));
    }

    [Theory]
    [InlineData(Pkcs12Cipher.Aes256Sha256)]
    [InlineData(Pkcs12Cipher.TripleDesSha1)]
    public void What_the_shell_backs_up_it_restores(Pkcs12Cipher cipher)
    {
        var made = TestCa.Root("www.example.com.tw");
        var setting = Setting with { Changes = [new PutCertificate(StoreName.Personal, new StoredCertificate(made.Certificate), null)] };
        File.WriteAllBytes(Path.Combine(_folder.Path, "www.example.com.tw.cer"), made.Certificate.Der);
        File.WriteAllBytes(Path.Combine(_folder.Path, "Older Root CA.cer"), Stored.Certificate.Der);
        File.WriteAllText(Path.Combine(_folder.Path, "www.example.com.tw.key"), made.Key.ExportPkcs8PrivateKeyPem());
        var backup = new WriteBackup(new BackupOrder(BackupSource.Installed(made.Certificate.Fingerprint), "copy.pfx", cipher, "p"));

        Run(EquivalentCommands.For(new PutCertificate(StoreName.Intermediate, Stored, null), setting));
        var sums = Run(EquivalentCommands.For(setting.Changes[0], setting)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Run(EquivalentCommands.For(backup, setting), " -passout pass:abc123");
        Run(EquivalentCommands.For(new ImportKey("copy.pfx", "p", "k", "AB", true), setting), " -passin pass:abc123");

        Assert.Equal(sums[0], sums[1]);
        Assert.Contains("BEGIN PRIVATE KEY", File.ReadAllText(Path.Combine(_folder.Path, "copy.key")));
        Assert.Equal(made.Certificate.Fingerprint, OpenSslProgram.Fingerprint(File.ReadAllBytes(Path.Combine(_folder.Path, "copy.pem"))));
    }

    public void Dispose() => _folder.Dispose();

    // OpenSSL would ask for a password; a test has no terminal.
    private string Run(IReadOnlyList<string> commands, string more = "")
    {
        var lines = commands.Select(command => command.Contains("pkcs12", StringComparison.Ordinal) ? command + more : command);
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-e", "-c", string.Join('\n', lines)])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.True(shell.ExitCode == 0, errors.Result);
        return output;
    }
}
