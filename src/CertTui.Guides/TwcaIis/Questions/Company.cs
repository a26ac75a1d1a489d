using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Questions;

/// <summary>5.1.4.2 to 5.1.4.6: company and place, in English letters.</summary>
internal static class Company
{
    public static readonly Question Organization = Requesting.Attribute("organization", SubjectAttribute.Organization, SubjectRules.Twca);

    public static readonly Question WriteOu = Question.YesNo("writeOu", "no");

    public static readonly Question OrganizationalUnit =
        Requesting.Attribute("organizationalUnit", SubjectAttribute.OrganizationalUnit, SubjectRules.Twca) with { When = Situations.WritesOu };

    public static readonly Question Locality = Requesting.Attribute("locality", SubjectAttribute.Locality, SubjectRules.Twca, "TAIPEI");

    public static readonly Question State = Requesting.Attribute("state", SubjectAttribute.State, SubjectRules.Twca, "TAIWAN");

    public static readonly Question Country = Requesting.Attribute("country", SubjectAttribute.Country, SubjectRules.Twca, "TW");
}
