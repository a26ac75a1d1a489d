using System.Net;
using CertTui.Engine;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Questions;

/// <summary>Sections 5.4 to 5.10: installing, binding, backing up, restoring.</summary>
internal static class Serving
{
    // No server needs it to serve: it is for programs of this computer that call the site.
    public static readonly Question TrustInSystem = Question.YesNo("trustInSystem", "no");

    public static readonly Question DisableShortPath = Question.YesNo("disableShortPath", "yes");

    public static readonly Question RemoveSuperseded = Question.YesNo("removeSuperseded", "yes") with
    {
        // What an installed certificate still stands on is taken away only once that one is renewed.
        Default = known => known.Is("supersededInUse", "yes") ? "no" : "yes",
    };

    public static readonly Question FriendlyName = Question.Text("friendlyName", Plain.CheckFriendlyName) with
    {
        Default = Plain.ProposeFriendlyName,
    };

    public static readonly Question Site = new("site", FieldKind.Choice)
    {
        Offered = known => Known.Lines(known.Fact("sites")),
        Default = known => Known.Lines(known.Fact("sites")).FirstOrDefault(),
    };

    public static readonly Question Address = Question.Text("bindAddress", CheckAddress) with { Default = _ => "*" };

    public static readonly Question Port = Question.Text("bindPort", CheckPort) with { Default = _ => "443" };

    public static readonly Question Host = Question.Text("bindHost", CheckHost) with
    {
        Optional = true,
        Default = known => WantedNames.Of(known).FirstOrDefault(name => !name.StartsWith("*.", StringComparison.Ordinal)) ?? known.Fact("restoredHost"),
    };

    public static readonly Question Sni = Question.YesNo("sni", "no") with
    {
        When = Situations.HostGiven,
        // Needed where another site shares the port; without need it only shuts out old clients.
        Default = known => Known.Lines(known.Fact("httpsPorts")).Any(line => IsOtherSite(known, line)) ? "yes" : "no",
    };

    public static readonly Question Backup = Question.Choice("backup", new Option("now"), new Option("refuse")) with { Default = _ => "now" };

    public static readonly Question BackupRefusal = Question.Text("backupRefusal", Plain.Check) with { When = Situations.RefusesBackup };

    public static readonly Question BackupTarget = Question.Choice("backupTarget", new Option("2016"), new Option("2019"), new Option("unknown")) with
    {
        Default = _ => "2016",
    };

    public static readonly Question BackupCipher = Question.Choice("backupCipher", new Option("3des"), new Option("aes")) with
    {
        Default = known => known.Said("backupTarget", "2019") ? "aes" : "3des",
    };

    public static readonly Question BackupPath = Question.Text("backupPath", Paths.Check) with
    {
        Default = known => Paths.Propose(known, $"{WantedNames.FileName(known)}_{known.Fact("notAfter") ?? $"{known.Today:yyyyMMdd}"}.pfx"),
    };

    public static readonly Question ReplaceEverywhere = Question.YesNo("replaceEverywhere", "yes");

    public static readonly Question Drill = Question.YesNo("drill", "yes");

    public static readonly Question RestorePath = Question.Text("restorePath", Paths.Check) with
    {
        // For a drill it is the backup that was just made.
        Default = known => known.Fact("backupPath") ?? (known.Said("flow", "restore") ? null : BackupPath.Default(known)),
    };

    public static readonly Question Exportable = Question.YesNo("exportable", "yes");

    public static readonly Question KeepProperties = Question.YesNo("keepProperties", "yes");

    private static bool IsOtherSite(Known known, string line) =>
        line.Split(' ', 2) is [var port, var site] && port == known.Answer("bindPort") && site != known.Answer("site");

    private static Reading CheckAddress(Known known, string text) =>
        text == "*" || IPAddress.TryParse(text, out _)
            ? new Reading(text)
            : new Reading(text, [Problem.Error("address-invalid", ("value", text))]);

    private static Reading CheckPort(Known known, string text) =>
        int.TryParse(text, out var port) && port is >= 1 and <= 65535
            ? new Reading($"{port}")
            : new Reading(text, [Problem.Error("port-invalid", ("value", text))]);

    private static Reading CheckHost(Known known, string text)
    {
        var reading = HostName.Read(text);
        return new Reading(reading.Ascii ?? "", reading.Problems);
    }
}
