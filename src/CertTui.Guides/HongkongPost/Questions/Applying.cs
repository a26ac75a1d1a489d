using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Questions;

/// <summary>Section A and B.4: what was applied for, and who it is for.</summary>
internal static class Applying
{
    public static readonly Question CertificateType = Question.Choice("certificateType",
        new Option("standard"), new Option("multi-domain"), new Option("wildcard"), new Option("ev"), new Option("ev-multi-domain")) with
    {
        When = EveryGuide.Situations.NotRestore,
        Default = _ => "standard",
    };

    public static readonly Question Government = Question.YesNo("government", "no") with { When = EveryGuide.Situations.NotRestore };

    public static readonly Question HasChineseName = Question.YesNo("hasChineseName", "no") with { When = EveryGuide.Situations.NotRestore };

    public static readonly Question ServerName = Question.Text("commonName", ReadName) with { Default = Requesting.CommonName.Default };

    public static readonly Question AdditionalNames = Requesting.AdditionalNames with { When = Guards.SeveralNames };

    public static readonly Question Organization = Requesting.Attribute("organization", SubjectAttribute.Organization, SubjectRules.HongkongPost);

    public static readonly Question ChineseName = Question.Text("chineseName", Plain.Check) with { When = Guards.ChineseOrganization };

    public static readonly Question Locality = Requesting.Attribute("locality", SubjectAttribute.Locality, SubjectRules.HongkongPost, "Hong Kong");

    public static readonly Question State = Requesting.Attribute("state", SubjectAttribute.State, SubjectRules.HongkongPost, "Hong Kong");

    // The type says whether there is a star, and nothing else may.
    private static Reading ReadName(Known known, string text)
    {
        var reading = Requesting.CommonName.Check(known, text);
        var isWildcard = reading.Value.StartsWith("*.", StringComparison.Ordinal);
        if (!reading.IsTaken || isWildcard == (Guards.Type(known) == "wildcard"))
            return reading;
        var code = isWildcard ? "wildcard-not-this-type" : "wildcard-wanted";
        return new Reading(reading.Value, [.. reading.Problems, Engine.Problem.Error(code, ("name", reading.Value))]);
    }
}
