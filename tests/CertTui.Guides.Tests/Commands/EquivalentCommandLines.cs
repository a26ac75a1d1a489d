using System.Text;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.ServerCertificates;
using CertTui.Engine.Submissions;
using CertTui.Guides.Commands;

namespace CertTui.Guides.Tests.Commands;

public sealed class EquivalentCommandLines
{
    private const string Record = "certhash=%THUMBPRINT% appid={4dc3e181-e14b-4a21-b022-59fc669b0914} certstorename=MY";

    private const string Place = "bindings.[protocol='https',bindingInformation='*:443:www.example.com.tw']";

    private static readonly StoredCertificate Stored = new(TestCa.Root("Older Root CA").Certificate);
    private static readonly Binding Bound = new("Default Web Site", "https", "*", 443, "www.example.com.tw", true, "AB");

    public static TheoryData<string, Change, string[]> Table => new()
    {
        { "request", new MakeKeyAndRequest(new RequestOrder("c", "r", "k", Some.Subject, [Some.Host], KeyChoice.Rsa2048, true, @"C:\my orders\req.txt")),
            [@"certreq -new -machine request.inf ""C:\my orders\req.txt""", @"certutil -dump ""C:\my orders\req.txt"""] },
        { "root", new PutCertificate(StoreName.Root, Stored, null), [$"certutil -addstore Root {Name}"] },
        { "intermediate", new PutCertificate(StoreName.Intermediate, Stored, null), [$"certutil -addstore CA {Name}"] },
        { "server", new PutCertificate(StoreName.Personal, Stored, null), ["certreq -accept -machine server.cer", $"certutil -repairstore My {Sha1}"] },
        { "disable", new PutCertificate(StoreName.Root, Stored with { Disabled = true }, Stored), [$"certutil -repairstore Root {Sha1} no-purposes.inf"] },
        { "remove", new RemoveCertificate(StoreName.Intermediate, Stored), [$"certutil -delstore CA {Sha1}"] },
        { "enable", new PutCertificate(StoreName.Root, Stored, Stored with { Disabled = true }), [$"certutil -repairstore Root {Sha1} all-purposes.inf"] },
        { "bind", new PutBinding(Bound, null),
            [
                "appcmd add backup certtui",
                $"netsh http add sslcert hostnameport=www.example.com.tw:443 {Record}",
                $"appcmd set site \"Default Web Site\" \"/+{Place}\"",
                $"appcmd set site \"Default Web Site\" \"/{Place}.sslFlags:1\"",
            ] },
        { "bind-6", new PutBinding(Bound with { Address = "::1", Host = "", Sni = false }, null),
            [
                "appcmd add backup certtui",
                $"netsh http add sslcert ipport=[::1]:443 {Record}",
                "appcmd set site \"Default Web Site\" \"/+bindings.[protocol='https',bindingInformation='[::1]:443:']\"",
            ] },
        { "unbind", new RemoveBinding(Bound),
            ["appcmd add backup certtui", $"appcmd set site \"Default Web Site\" \"/-{Place}\"", "netsh http delete sslcert hostnameport=www.example.com.tw:443"] },
        { "stray", new ProvideNeed(new ServerNeed("stray", "192.0.2.7:443")), ["netsh http delete sslcert ipport=192.0.2.7:443"] },
        { "module", new ProvideNeed(new ServerNeed("module", "ssl")), [] },
        { "rebind", new PutBinding(Bound with { Sni = false }, Bound), [$"netsh http update sslcert ipport=0.0.0.0:443 {Record}"] },
        { "rebind-6", new PutBinding(Bound with { Address = "::1", Host = "" }, Bound), [$"netsh http update sslcert ipport=[::1]:443 {Record}"] },
        { "backup", new WriteBackup(new BackupOrder(BackupSource.Installed("AB"), @"C:\my orders\a.pfx", Pkcs12Cipher.TripleDesSha1, "5.9.6.password")),
            [@"certutil -exportPFX My %THUMBPRINT% ""C:\my orders\a.pfx"""] },
        { "restore", new ImportKey(@"C:\a.pfx", "5.10.9.password", "k", "AB", true), [@"certutil -importPFX C:\a.pfx"] },
        { "file", new WriteFile(@"C:\a b.txt", Encoding.ASCII.GetBytes("x")), [@"copy con ""C:\a b.txt"""] },
        { "hand-in", new HandIn("r", null, "5.2.7.1.phrase"), [] },
        { "retire", new RetireRequest(new PendingRequest("r", "c", Some.Host, "k", [], "AB", Some.Now), "AB"), [] },
    };

    private static string Name => $"\"{Stored.Certificate.CommonName}.cer\"";

    private static string Sha1 => Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(Stored.Certificate.Der)).ToLowerInvariant();

    [Theory]
    [MemberData(nameof(Table))]
    public void A_change_is_typed_like_this_on_windows(string what, Change change, string[] commands)
    {
        Assert.NotEmpty(what);
        Assert.Equal(commands, EquivalentCommands.For(change));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void No_command_names_a_password_or_is_in_any_language(string what, Change change, string[] commands) => Assert.All(EquivalentCommands.For(change), command =>
    {
        Assert.True(command.All(char.IsAscii), what);
        Assert.DoesNotContain(" -p ", command);
        Assert.DoesNotContain("password", command, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(commands);
    });
}
