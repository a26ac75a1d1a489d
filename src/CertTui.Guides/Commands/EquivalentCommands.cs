using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Chains;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.MailServices;
using CertTui.Engine.Networks;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Guides.Commands;

/// <summary>What an administrator would type on a Windows server for a change. Commands are the same in every language.</summary>
public static class EquivalentCommands
{
    public static IReadOnlyList<string> For(Change change) => change switch
    {
        MakeKeyAndRequest make => ["certreq -new -machine request.inf " + Quoted(make.Order.CsrPath), "certutil -dump " + Quoted(make.Order.CsrPath)],
        PutCertificate { Before: null, Store: StoreName.Personal } put =>
            ["certreq -accept -machine server.cer", $"certutil -repairstore My {Sha1(put.After)}"],
        PutCertificate { Before: null } put => [$"certutil -addstore {Store(put.Store)} {FileOf(put.After)}"],
        PutCertificate { After.Disabled: true } put => [$"certutil -repairstore {Store(put.Store)} {Sha1(put.After)} no-purposes.inf"],
        RemoveCertificate remove => [$"certutil -delstore {Store(remove.Store)} {Sha1(remove.Before)}"],
        PutCertificate { Before.Disabled: true } put => [$"certutil -repairstore {Store(put.Store)} {Sha1(put.After)} all-purposes.inf"],
        PutRevocationList put => [$"certutil -f -addstore {Store(put.Store)} list.crl"],
        PutBinding { Before: null } put => IisCommands.Add(put.After),
        PutBinding put => IisCommands.ChangeCertificate(put.After),
        RemoveBinding remove => IisCommands.Remove(remove.Before),
        ProvideNeed { Need.Kind: "stray" } stray => [IisCommands.RemoveRecord(stray.Need.Value)],
        RestartServer restart => [$"net stop {Quoted(restart.Server)}", $"net start {Quoted(restart.Server)}"],
        WriteBackup { Order.Source.Fingerprint: not null } backup => [$"certutil -exportPFX My %THUMBPRINT% {Quoted(backup.Order.Path)}"],
        AssignService assign =>
            [$"Enable-ExchangeCertificate -Thumbprint %THUMBPRINT% -Services {assign.Service.Written()}", "Get-ExchangeCertificate | Format-List Thumbprint,Services,Subject"],
        ReplaceDefaultSmtp => ["Enable-ExchangeCertificate -Thumbprint %THUMBPRINT% -Services SMTP -Force"],
        SetMailHostName { Service: MailService.Pop } set => [$"Set-PopSettings -X509CertificateName {set.After}"],
        SetMailHostName set => [$"Set-ImapSettings -X509CertificateName {set.After}"],
        ImportKey import => [$"certutil -importPFX {Quoted(import.Path)}"],
        WriteKeyStore store =>
            [$"keytool -importkeystore -srckeystore {Quoted(store.Source.Path)} -destkeystore {Quoted(store.Path)} -deststoretype PKCS12 -destalias {Quoted(store.Alias ?? "1")}"],
        WriteKeyFile key => [$"openssl pkey -in {Quoted(key.Source.Path)} -out {Quoted(key.Path)}"],
        WriteFile write => [$"copy con {Quoted(write.Path)}"],
        _ => [],
    };

    private static string Store(StoreName store) => store switch
    {
        StoreName.Personal => "My",
        StoreName.Intermediate => "CA",
        StoreName.Requests => "REQUEST",
        _ => store.ToString(),
    };

    private static string FileOf(StoredCertificate stored) => Quoted(stored.Certificate.CommonName + ".cer");

    private static string Sha1(StoredCertificate stored) =>
        Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(stored.Certificate.Der)).ToLowerInvariant();

    private static string Quoted(string text) => text.Contains(' ') ? $"\"{text}\"" : text;
}
