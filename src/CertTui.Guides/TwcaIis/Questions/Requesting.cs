using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Questions;

/// <summary>Section 5.1: the identity of the certificate, its key, its file.</summary>
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

    public static readonly Question Organization = Attribute("organization", SubjectAttribute.Organization, _ => null);

    public static readonly Question WriteOu = Question.YesNo("writeOu", "no");

    public static readonly Question OrganizationalUnit = Attribute("organizationalUnit", SubjectAttribute.OrganizationalUnit, _ => null) with { When = Guards.WritesOu };

    public static readonly Question Locality = Attribute("locality", SubjectAttribute.Locality, _ => "TAIPEI");

    public static readonly Question State = Attribute("state", SubjectAttribute.State, _ => "TAIWAN");

    public static readonly Question Country = Attribute("country", SubjectAttribute.Country, _ => "TW");

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
        When = Guards.BacksUpKey,
        Default = known => Paths.Propose(known, $"{WantedNames.FileName(known)}_{known.Today:yyyyMMdd}_key.pfx"),
    };

    public static readonly Question KeyBackupRefusal = Question.Text("keyBackupRefusal", Plain.Check) with { When = Guards.RefusesKeyBackup };

    public static KeyChoice Choice(string key) => key switch
    {
        "rsa-3072" => KeyChoice.Rsa3072,
        "rsa-4096" => KeyChoice.Rsa4096,
        _ => KeyChoice.Rsa2048,
    };

    private static Question Attribute(string id, SubjectAttribute attribute, Func<Known, string?> standard) =>
        Question.Text(id, (_, text) => new Reading(text, SubjectCheck.Check(attribute, text, SubjectRules.Twca))) with
        {
            Default = known => Renewal.Attribute(known, attribute.ToString()) ?? standard(known),
        };

    private static Reading ReadHost(Known known, string text)
    {
        var reading = HostName.Read(text);
        var problems = reading.Problems.ToList();
        if (reading.IsWildcard && known.Said("product", "ev"))
            problems.Add(Problem.Error("wildcard-ev", ("name", text)));
        if (reading.Ascii is { Length: > NameList.LongestCommonName } name)
            problems.Add(Problem.Error("common-name-too-long", ("name", name), ("length", $"{name.Length}"), ("limit", $"{NameList.LongestCommonName}")));
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
