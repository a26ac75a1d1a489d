using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Questions;

/// <summary>The names of the certificate, its key, its file, and the first backup.</summary>
internal static class Requesting
{
    public static readonly Question CommonName = Question.Text("commonName", ReadHost) with
    {
        Default = known => Renewal.Attribute(known, "CommonName"),
    };

    public static readonly Question AdditionalNames = Question.Text("names", ReadNames) with
    {
        Optional = true,
        Default = known => Renewal.Attribute(known, "Names"),
    };

    public static readonly Question PendingChoice = Question.Choice("pendingChoice",
        new Option("continue"), new Option("discard"), new Option("new")) with
    {
        Default = _ => "continue",
    };

    public static readonly Question Key = Question.Choice("key", new Option("rsa-2048"), new Option("rsa-3072"), new Option("rsa-4096")) with
    {
        Default = _ => "rsa-2048",
    };

    public static readonly Question CsrPath = Question.Text("csrPath", Paths.Check) with
    {
        Default = known => Paths.Propose(known, $"{WantedNames.FileName(known)}_{known.Today:yyyyMMdd}_Certreq.txt"),
    };

    public static readonly Question KeyBackup = Question.Choice("keyBackup", new Option("now"), new Option("refuse")) with
    {
        Default = _ => "now",
    };

    public static readonly Question KeyBackupPath = Question.Text("keyBackupPath", Paths.Check) with
    {
        When = Situations.BacksUpKey,
        Default = known => Paths.Propose(known, $"{WantedNames.FileName(known)}_{known.Today:yyyyMMdd}_key.pfx"),
    };

    public static readonly Question KeyBackupRefusal = Question.Text("keyBackupRefusal", Plain.Check) with { When = Situations.RefusesKeyBackup };

    public static KeyChoice Choice(string key) => key switch
    {
        "rsa-3072" => KeyChoice.Rsa3072,
        "rsa-4096" => KeyChoice.Rsa4096,
        _ => KeyChoice.Rsa2048,
    };

    /// <summary>A subject attribute under a CA's rules; at a renewal it is proposed from the old certificate.</summary>
    public static Question Attribute(string id, SubjectAttribute attribute, SubjectRules rules, string? standard = null) =>
        Question.Text(id, (_, text) => new Reading(text, SubjectCheck.Check(attribute, text, rules))) with
        {
            // An old certificate may lack what the CA asks for now.
            Default = known => Renewal.Attribute(known, attribute.ToString()) is { Length: > 0 } old ? old : standard,
        };

    private static Reading ReadHost(Known known, string text)
    {
        var reading = HostName.Read(text);
        var problems = reading.Problems.ToList();
        if (reading.IsWildcard && known.Said("product", "ev"))
            problems.Add(Problem.Error("wildcard-ev", ("name", text)));
        if (reading.Ascii is { Length: > NameList.LongestCommonName } name)
            problems.Add(Problem.Error("common-name-too-long", ("name", name), ("length", $"{name.Length}"), ("limit", $"{NameList.LongestCommonName}")));
        // Both forms are shown: the person knows the one, the certificate bears the other, and after issue neither can be changed.
        if (reading.Ascii is { } ascii && ascii != reading.Unicode)
            problems.Add(Problem.Info("name-idn", ("unicode", reading.Unicode), ("ascii", ascii)));
        return new Reading(reading.Ascii ?? "", problems);
    }

    // The limits are those of the whole list, to which the common name belongs.
    private static Reading ReadNames(Known known, string text)
    {
        var common = known.Answer("commonName");
        var list = NameList.Read($"{common} {text}", known.Said("product", "ev") ? NameRules.Ev : NameRules.Ov);
        return new Reading(string.Join('\n', list.Ascii.Where(name => name != common)), list.Problems);
    }
}
