using CertTui.Engine.Backups;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Guides.Commands;

/// <summary>
/// What would be typed in the Exchange Management Shell, only in forms that Exchange 2010 to SE have alike: files are read and written
/// by PowerShell, since the parameters for paths are gone. Passwords are asked for by the shell.
/// </summary>
internal static class ExchangeCommands
{
    private const string AskedFor = "-Password (Read-Host -AsSecureString)";

    /// <summary>Empty where the change is none of Exchange's.</summary>
    public static IReadOnlyList<string> For(Change change, CommandSetting setting) => change switch
    {
        MakeKeyAndRequest make => Request(make.Order),
        PutCertificate { Before: null, Store: StoreName.Personal } put => [$"Import-ExchangeCertificate -FileData {Read(put.After.Certificate.CommonName + ".cer")}"],
        RemoveCertificate { Store: StoreName.Personal } remove => [$"Remove-ExchangeCertificate -Thumbprint {CommandSetting.Sha1(remove.Before)} -Confirm:$false"],
        WriteBackup { Order.Source.Fingerprint: { } fingerprint } backup =>
        [
            $"$pfx = Export-ExchangeCertificate -Thumbprint {setting.ThumbprintOf(fingerprint)} -BinaryEncoded:$true {AskedFor}",
            $"[IO.File]::WriteAllBytes({Quoted(backup.Order.Path)}, $pfx.FileData)",
        ],
        ImportKey import => [$"Import-ExchangeCertificate -FileData {Read(import.Path)} {AskedFor} -PrivateKeyExportable:${(import.Exportable ? "true" : "false")}"],
        AssignService assign => Assign(assign.Service, setting.ThumbprintOf(assign.After)),
        ReplaceDefaultSmtp replace => [$"Enable-ExchangeCertificate -Thumbprint {setting.ThumbprintOf(replace.After)} -Services SMTP -Force"],
        SetMailHostName set => [$"Set-{Protocol(set.Service)}Settings -X509CertificateName {set.After}", Restart(set.Service)],
        _ => [],
    };

    private static IReadOnlyList<string> Request(RequestOrder order) =>
    [
        $"$request = New-ExchangeCertificate -GenerateRequest -SubjectName {Quoted(RequestFile.Subject(order.Subject))} -DomainName {string.Join(',', order.Names)} -KeySize {RequestFile.Bits(order.Key)} -PrivateKeyExportable:${(order.Exportable ? "true" : "false")}",
        $"Set-Content -Path {Quoted(order.CsrPath)} -Value $request",
    ];

    // Without -DoNotRequireSsl Exchange asks about the web site; without -Force about the default SMTP certificate.
    private static IReadOnlyList<string> Assign(MailService service, string thumbprint) =>
    [
        $"Enable-ExchangeCertificate -Thumbprint {thumbprint} -Services {service.Written()}{(service == MailService.Iis ? " -DoNotRequireSsl" : "")}",
        .. service is MailService.Pop or MailService.Imap ? [Restart(service)] : Array.Empty<string>(),
        "Get-ExchangeCertificate | Format-List Thumbprint,Services,Subject",
    ];

    private static string Restart(MailService service) => $"Restart-Service MSExchange{(service == MailService.Pop ? "POP3" : "IMAP4")}";

    private static string Protocol(MailService service) => service == MailService.Pop ? "Pop" : "Imap";

    private static string Read(string path) => $"([IO.File]::ReadAllBytes({Quoted(path)}))";

    // In single quotes PowerShell takes every character as it is, but the quote itself.
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
