using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide;

/// <summary>Guards that every guide asks the same way.</summary>
internal static class Situations
{
    public static readonly Guard Practice = new("practice", known => known.Is("machine", "practice"));
    public static readonly Guard ThisMachine = new("this-machine", known => !known.Is("machine", "practice"));
    public static readonly Guard NotRestore = new("not-restore", known => !known.Said("flow", "restore"));
    public static readonly Guard Restoring = new("restore", known => known.Said("flow", "restore"));
    public static readonly Guard Renew = new("renew", known => known.Said("flow", "renew"));
    public static readonly Guard HasCertificates = new("has-certificates", known => Known.Lines(known.Fact("installed")).Count > 0);
    public static readonly Guard PendingSameHost = new("pending-same-host", known => Pending.SameHost(known).Count > 0);
    public static readonly Guard NewRequest = new("new-request", known => !known.Said("pendingChoice", "continue"));
    public static readonly Guard WritesOu = new("writes-ou", known => known.Said("writeOu", "yes"));
    public static readonly Guard BacksUpKey = new("backs-up-key", known => known.Said("keyBackup", "now"));
    public static readonly Guard RefusesKeyBackup = new("refuses-key-backup", known => known.Said("keyBackup", "refuse"));
    // Constructed e-mail ends 2028-03-15 (Baseline Requirements 3.2.2.4.4).
    public static readonly Guard EmailStillAllowed = new("email-still-allowed", known => known.Today < new DateOnly(2028, 3, 15));
    public static readonly Guard NotWildcard = new("not-wildcard", known => !WantedNames.Of(known).Any(name => name.StartsWith("*.", StringComparison.Ordinal)));
    public static readonly Guard ShortPath = new("short-path", known => known.Is("shortPath", "present"));
    public static readonly Guard DisablesShortPath = new("disables-short-path", known => known.Said("disableShortPath", "yes"));
    public static readonly Guard SystemLacksRoot = new("system-lacks-root", known => known.Is("systemTrust", "lacks"));
    public static readonly Guard TrustsInSystem = new("trusts-in-system", known => known.Said("trustInSystem", "yes"));
    public static readonly Guard HasSuperseded = new("has-superseded", known => Known.Lines(known.Fact("superseded")).Count > 0);
    public static readonly Guard RemovesSuperseded = new("removes-superseded", known => known.Said("removeSuperseded", "yes"));
    public static readonly Guard HasSites = new("has-sites", known => Known.Lines(known.Fact("sites")).Count > 0);
    public static readonly Guard NoSites = new("no-sites", known => Known.Lines(known.Fact("sites")).Count == 0);
    public static readonly Guard HostGiven = new("host-given", known => known.Answer("bindHost") is { Length: > 0 });
    public static readonly Guard BacksUp = new("backs-up", known => known.Said("backup", "now"));
    public static readonly Guard RefusesBackup = new("refuses-backup", known => known.Said("backup", "refuse"));
    public static readonly Guard RestoreOrDrill = new("restore-or-drill", known => known.Said("flow", "restore") || known.Said("drill", "yes"));
    public static readonly Guard NotSubmitted = new("not-submitted", known => !(known.Said("pendingChoice", "continue") && Pending.SameHost(known) is [{ Submitted: true }, ..]));
    public static readonly Guard ElsewhereToo = new("elsewhere-too", known => known.Said("flow", "renew"));
    public static readonly Guard ReplacesEverywhere = new("replaces-everywhere", known => known.Said("replaceEverywhere", "yes"));
}
