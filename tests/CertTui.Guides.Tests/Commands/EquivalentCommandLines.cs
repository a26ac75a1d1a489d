using System.Text;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.ServerCertificates;
using CertTui.Engine.Submissions;
using CertTui.Guides.Commands;

namespace CertTui.Guides.Tests.Commands;

public sealed class EquivalentCommandLines
{
    // It lies in no folder of the path.
    private const string AppCmd = @"C:\Windows\System32\inetsrv\appcmd";

    private static string Record => $"certhash={Sha1} appid={{4dc3e181-e14b-4a21-b022-59fc669b0914}} certstorename=MY";

    private const string Place = "bindings.[protocol='https',bindingInformation='*:443:www.example.com.tw']";

    private static readonly StoredCertificate Stored = new(TestCa.Root("Older Root CA").Certificate);
    private static readonly Binding Bound = new("Default Web Site", "https", "*", 443, "www.example.com.tw", true, Stored.Certificate.Fingerprint);

    public static TheoryData<string, Change, string[]> Table => new()
    {
        { "request", new MakeKeyAndRequest(new RequestOrder("c", "r", "k", Some.Subject, [Some.Host], KeyChoice.Rsa2048, true, @"C:\my orders\req.txt")),
            [
                "copy con request.inf",
                "[NewRequest]",
                "Subject = \"CN=www.example.com.tw, O=EXAMPLE TRADING, L=TAIPEI, S=TAIWAN, C=TW\"",
                "MachineKeySet = TRUE",
                "Exportable = TRUE",
                "ProviderName = \"Microsoft RSA SChannel Cryptographic Provider\"",
                "ProviderType = 12",
                "KeySpec = 1",
                "KeyLength = 2048",
                "HashAlgorithm = SHA256",
                "RequestType = PKCS10",
                "[Extensions]",
                "2.5.29.17 = \"{text}\"",
                "_continue_ = \"dns=www.example.com.tw&\"",
                @"certreq -new -machine request.inf ""C:\my orders\req.txt""",
                @"certutil -dump ""C:\my orders\req.txt""",
            ] },
        { "root", new PutCertificate(StoreName.Root, Stored, null), [$"certutil -addstore Root {Name}"] },
        { "intermediate", new PutCertificate(StoreName.Intermediate, Stored, null), [$"certutil -addstore CA {Name}"] },
        { "server", new PutCertificate(StoreName.Personal, Stored, null), [$"certreq -accept -machine {Name}", $"certutil -repairstore My {Sha1}"] },
        { "disable", new PutCertificate(StoreName.Root, Stored with { Disabled = true }, Stored), ["copy con no-purposes.inf", "[Properties]", "9 = \"{hex}30 00\"", $"certutil -repairstore Root {Sha1} no-purposes.inf"] },
        { "remove", new RemoveCertificate(StoreName.Intermediate, Stored), [$"certutil -delstore CA {Sha1}"] },
        { "enable", new PutCertificate(StoreName.Root, Stored, Stored with { Disabled = true }), ["copy con all-purposes.inf", "[Properties]", "9 =", $"certutil -repairstore Root {Sha1} all-purposes.inf"] },
        { "bind", new PutBinding(Bound, null),
            [
                AppCmd + " add backup certtui",
                $"netsh http add sslcert hostnameport=www.example.com.tw:443 {Record}",
                AppCmd + $" set site \"Default Web Site\" \"/+{Place}\"",
                AppCmd + $" set site \"Default Web Site\" \"/{Place}.sslFlags:1\"",
            ] },
        { "bind-6", new PutBinding(Bound with { Address = "::1", Host = "", Sni = false }, null),
            [
                AppCmd + " add backup certtui",
                $"netsh http add sslcert ipport=[::1]:443 {Record}",
                AppCmd + " set site \"Default Web Site\" \"/+bindings.[protocol='https',bindingInformation='[::1]:443:']\"",
            ] },
        { "unbind", new RemoveBinding(Bound),
            [AppCmd + " add backup certtui", AppCmd + $" set site \"Default Web Site\" \"/-{Place}\"", "netsh http delete sslcert hostnameport=www.example.com.tw:443"] },
        { "stray", new ProvideNeed(new ServerNeed("stray", "192.0.2.7:443")), ["netsh http delete sslcert ipport=192.0.2.7:443"] },
        { "module", new ProvideNeed(new ServerNeed("module", "ssl")), [] },
        { "rebind", new PutBinding(Bound with { Sni = false }, Bound), [$"netsh http update sslcert ipport=0.0.0.0:443 {Record}"] },
        { "rebind-6", new PutBinding(Bound with { Address = "::1", Host = "" }, Bound), [$"netsh http update sslcert ipport=[::1]:443 {Record}"] },
        { "backup", new WriteBackup(new BackupOrder(BackupSource.Installed(Stored.Certificate.Fingerprint), @"C:\my orders\a.pfx", Pkcs12Cipher.TripleDesSha1, "5.9.6.password")),
            [$@"certutil -exportPFX My {Sha1} ""C:\my orders\a.pfx"""] },
        { "backup-unknown", new WriteBackup(new BackupOrder(BackupSource.Installed("AB"), @"C:\a.pfx", Pkcs12Cipher.TripleDesSha1, "5.9.6.password")),
            [@"certutil -exportPFX My %THUMBPRINT% C:\a.pfx"] },
        { "key-backup", new WriteBackup(new BackupOrder(BackupSource.Request("r"), @"C:\a.pfx", Pkcs12Cipher.TripleDesSha1, "5.1.backup.password")),
            [@"certutil -exportPFX REQUEST www.example.com.tw C:\a.pfx"] },
        { "restore", new ImportKey(@"C:\a.pfx", "5.10.9.password", "k", "AB", true), [@"certutil -importPFX C:\a.pfx"] },
        { "file", new WriteFile(@"C:\a b.txt", Encoding.ASCII.GetBytes("x")), [@"copy con ""C:\a b.txt"""] },
        { "import-locked", new ImportKey(@"C:\a.pfx", "5.10.9.password", "k", "AB", false), [@"certutil -importPFX C:\a.pfx NoExport"] },
        { "discard", new DiscardRequest(new PendingRequest("r", "c", Some.Host, "k", [], "AB", Some.Now)), ["certutil -delstore REQUEST www.example.com.tw"] },
        { "txt", new PutTxtRecord("_dcv.www.example.com.hk", "abc", 3600), ["dnscmd /recordadd example.com.hk _dcv.www 3600 TXT \"abc\"", "nslookup -type=TXT _dcv.www.example.com.hk"] },
        { "txt-at-the-zone", new PutTxtRecord("example.com.", "abc", 60), ["dnscmd /recordadd example.com @ 60 TXT \"abc\"", "nslookup -type=TXT example.com."] },
        { "hand-in", new HandIn("r", null, "5.2.7.1.phrase"), [@"clip < C:\req.txt"] },
        { "hand-in-another", new HandIn("other", null, "5.2.7.1.phrase"), [] },
        { "retire", new RetireRequest(new PendingRequest("r", "c", Some.Host, "k", [], "AB", Some.Now), "AB"), [] },
    };

    /// <summary>What is typed in the Exchange Management Shell.</summary>
    public static TheoryData<string, Change, string[]> ExchangeTable => new()
    {
        { "request", new MakeKeyAndRequest(Order),
            [
                "$request = New-ExchangeCertificate -GenerateRequest -SubjectName 'CN=www.example.com.tw, O=EXAMPLE TRADING, L=TAIPEI, S=TAIWAN, C=TW' -DomainName www.example.com.tw -KeySize 2048 -PrivateKeyExportable:$true",
                @"Set-Content -Path 'C:\req.txt' -Value $request",
            ] },
        { "server", new PutCertificate(StoreName.Personal, Stored, null), ["Import-ExchangeCertificate -FileData ([IO.File]::ReadAllBytes('Older Root CA.cer'))"] },
        { "intermediate", new PutCertificate(StoreName.Intermediate, Stored, null), [$"certutil -addstore CA {Name}"] },
        { "remove", new RemoveCertificate(StoreName.Personal, Stored), [$"Remove-ExchangeCertificate -Thumbprint {Sha1} -Confirm:$false"] },
        { "backup", new WriteBackup(new BackupOrder(BackupSource.Installed(Stored.Certificate.Fingerprint), @"C:\it's\a.pfx", Pkcs12Cipher.TripleDesSha1, "F.2.password")),
            [$"$pfx = Export-ExchangeCertificate -Thumbprint {Sha1} -BinaryEncoded:$true -Password (Read-Host -AsSecureString)", @"[IO.File]::WriteAllBytes('C:\it''s\a.pfx', $pfx.FileData)"] },
        { "restore", new ImportKey(@"C:\a.pfx", "G.2.password", "k", "AB", false),
            [@"Import-ExchangeCertificate -FileData ([IO.File]::ReadAllBytes('C:\a.pfx')) -Password (Read-Host -AsSecureString) -PrivateKeyExportable:$false"] },
        { "iis", new AssignService(MailService.Iis, Stored.Certificate.Fingerprint, null), [$"Enable-ExchangeCertificate -Thumbprint {Sha1} -Services IIS -DoNotRequireSsl", Listed] },
        { "smtp", new AssignService(MailService.Smtp, Stored.Certificate.Fingerprint, null), [$"Enable-ExchangeCertificate -Thumbprint {Sha1} -Services SMTP", Listed] },
        { "imap", new AssignService(MailService.Imap, Stored.Certificate.Fingerprint, null), [$"Enable-ExchangeCertificate -Thumbprint {Sha1} -Services IMAP", "Restart-Service MSExchangeIMAP4", Listed] },
        { "default", new ReplaceDefaultSmtp(Stored.Certificate.Fingerprint, null), [$"Enable-ExchangeCertificate -Thumbprint {Sha1} -Services SMTP -Force"] },
        { "host", new SetMailHostName(MailService.Pop, "pop.example.com.hk", null), ["Set-PopSettings -X509CertificateName pop.example.com.hk", "Restart-Service MSExchangePOP3"] },
    };

    private const string Listed = "Get-ExchangeCertificate | Format-List Thumbprint,Services,Subject";

    private static readonly RequestOrder Order = new("c", "r", "k", Some.Subject, [Some.Host], KeyChoice.Rsa2048, true, @"C:\req.txt");

    private static CommandSetting Setting(bool onExchange) =>
        new([new MakeKeyAndRequest(Order), new PutCertificate(StoreName.Personal, Stored, null)], onExchange);

    private static string Name => $"\"{Stored.Certificate.CommonName}.cer\"";

    private static string Sha1 => Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(Stored.Certificate.Der)).ToLowerInvariant();

    [Theory]
    [MemberData(nameof(Table))]
    public void A_change_is_typed_like_this_on_windows(string what, Change change, string[] commands)
    {
        Assert.NotEmpty(what);
        Assert.Equal(commands, EquivalentCommands.For(change, Setting(onExchange: false)));
    }

    [Theory]
    [MemberData(nameof(ExchangeTable))]
    public void A_change_is_typed_like_this_on_exchange(string what, Change change, string[] commands)
    {
        Assert.NotEmpty(what);
        Assert.Equal(commands, EquivalentCommands.For(change, Setting(onExchange: true)));
    }

    [Fact]
    public void Values_with_commas_are_quoted_in_the_settings_file() => Assert.Equal(
        "CN=www.example.com.tw, O=\"EXAMPLE, \"\"THE\"\" SHOP\", OU=IT, L=TAIPEI, S=TAIWAN, C=TW",
        RequestFile.Subject(Some.Subject with { Organization = "EXAMPLE, \"THE\" SHOP", OrganizationalUnit = "IT" }));

    [Fact]
    public void An_elliptic_key_has_another_provider() =>
        Assert.Contains("KeyAlgorithm = ECDSA_P256", RequestFile.Lines(Order with { Key = KeyChoice.P256 }));
}
