using CertTui.Engine;
using CertTui.Engine.Backups;
using CertTui.Engine.Bindings;
using CertTui.Engine.Chains;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.KeyFiles;
using CertTui.Engine.Networks;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.Requests.Names;
using CertTui.Engine.Submissions;

namespace CertTui.Guides.Commands;

/// <summary>What an administrator would type on the server for a change. Commands are the same in every language.</summary>
public static class EquivalentCommands
{
    // The settings of a certificate that "Disable all purposes" leaves: an empty list of extended key usages.
    private const string NoPurposes = "no-purposes.inf";

    private const string AllPurposes = "all-purposes.inf";

    /// <summary>None for what the system does along with another command, or what only people outside can do.</summary>
    public static IReadOnlyList<string> For(Change change, CommandSetting setting) => setting switch
    {
        { OnUnix: true } => UnixCommands.For(change, setting),
        { OnExchange: true } when ExchangeCommands.For(change, setting) is { Count: > 0 } commands => commands,
        _ => OnWindows(change, setting),
    };

    /// <summary>Of a whole plan, with what the machine itself announced that it runs.</summary>
    public static IReadOnlyList<string> For(Plan plan, CommandSetting setting) =>
        [.. plan.Notes.SelectMany(note => Announced(note, plan)), .. plan.Changes.SelectMany(change => For(change, setting))];

    private static IReadOnlyList<string> Announced(Problem note, Plan plan) => (note.Code, plan.Changes) switch
    {
        ("will-run", _) => [note.Details["command"]],
        ("will-write-file", [TrustRoot trust]) => [$"cp {Shell.Word(trust.Root.CommonName + ".cer")} {Shell.Word(note.Details["path"])}"],
        _ => [],
    };

    private static IReadOnlyList<string> OnWindows(Change change, CommandSetting setting) => change switch
    {
        MakeKeyAndRequest make => Request(make.Order),
        DiscardRequest discard => [$"certutil -delstore REQUEST {discard.Request.Host}"],
        HandIn handIn when setting.OrderOf(handIn.RequestId) is { } order => [$"clip < {Quoted(order.CsrPath)}"],
        PutCertificate { Before: null, Store: StoreName.Personal } put =>
            [$"certreq -accept -machine {FileOf(put.After)}", $"certutil -repairstore My {CommandSetting.Sha1(put.After)}"],
        PutCertificate { Before: null } put => [$"certutil -addstore {Store(put.Store)} {FileOf(put.After)}"],
        PutCertificate { After.Disabled: true } put => Disable(put),
        PutCertificate { Before.Disabled: true } put => Enable(put),
        RemoveCertificate remove => [$"certutil -delstore {Store(remove.Store)} {CommandSetting.Sha1(remove.Before)}"],
        PutRevocationList list => [$"certutil -f -addstore {Store(list.Store)} {Quoted(list.Details["issuer"] + ".crl")}"],
        PutTxtRecord record => [Text(record), $"nslookup -type=TXT {record.Name}"],
        PutBinding { Before: null } put => IisCommands.Add(put.After, setting.ThumbprintOf(put.After.Fingerprint)),
        PutBinding put => IisCommands.ChangeCertificate(put.After, setting.ThumbprintOf(put.After.Fingerprint)),
        RemoveBinding remove => IisCommands.Remove(remove.Before),
        ProvideNeed { Need.Kind: "stray" } stray => [IisCommands.RemoveRecord(stray.Need.Value)],
        RestartServer restart => [$"net stop {Quoted(restart.Server)}", $"net start {Quoted(restart.Server)}"],
        WriteBackup { Order.Source.Fingerprint: { } fingerprint } backup => [$"certutil -exportPFX My {setting.ThumbprintOf(fingerprint)} {Quoted(backup.Order.Path)}"],
        WriteBackup backup when setting.OrderOf(backup.Order.Source.RequestId) is { } order => [$"certutil -exportPFX REQUEST {order.Subject.CommonName} {Quoted(backup.Order.Path)}"],
        ImportKey import => [$"certutil -importPFX {Quoted(import.Path)}{(import.Exportable ? "" : " NoExport")}"],
        WriteKeyStore store =>
            [$"keytool -importkeystore -srckeystore {Quoted(store.Source.Path)} -destkeystore {Quoted(store.Path)} -deststoretype PKCS12 -destalias {Quoted(store.Alias ?? "1")}"],
        WriteKeyFile key => [$"openssl pkey -in {Quoted(key.Source.Path)} -out {Quoted(key.Path)}"],
        WriteFile write => [$"copy con {Quoted(write.Path)}"],
        _ => [],
    };

    private static IReadOnlyList<string> Request(RequestOrder order) =>
    [
        "copy con " + RequestFile.Name,
        .. RequestFile.Lines(order),
        $"certreq -new -machine {RequestFile.Name} {Quoted(order.CsrPath)}",
        $"certutil -dump {Quoted(order.CsrPath)}",
    ];

    private static IReadOnlyList<string> Disable(PutCertificate put) =>
    [
        "copy con " + NoPurposes, "[Properties]", "9 = \"{hex}30 00\"",
        $"certutil -repairstore {Store(put.Store)} {CommandSetting.Sha1(put.After)} {NoPurposes}",
    ];

    // No list of purposes at all: every one of the certificate's own again.
    private static IReadOnlyList<string> Enable(PutCertificate put) =>
    [
        "copy con " + AllPurposes, "[Properties]", "9 =",
        $"certutil -repairstore {Store(put.Store)} {CommandSetting.Sha1(put.After)} {AllPurposes}",
    ];

    // The zone is what was registered: the longest part of the name under a public suffix.
    private static string Text(PutTxtRecord record)
    {
        var labels = record.Name.TrimEnd('.').Split('.');
        var zone = Enumerable.Range(0, labels.Length - 1).Last(at => at == 0 || !PublicSuffixes.Contains(string.Join('.', labels[at..])));
        return $"dnscmd /recordadd {string.Join('.', labels[zone..])} {(zone == 0 ? "@" : string.Join('.', labels[..zone]))} {record.SecondsToLive} TXT \"{record.Value}\"";
    }

    private static string Store(StoreName store) => store switch
    {
        StoreName.Personal => "My",
        StoreName.Intermediate => "CA",
        StoreName.Requests => "REQUEST",
        _ => store.ToString(),
    };

    private static string FileOf(StoredCertificate stored) => Quoted(stored.Certificate.CommonName + ".cer");

    private static string Quoted(string text) => text.Contains(' ') ? $"\"{text}\"" : text;
}
