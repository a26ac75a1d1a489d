using CertTui.Engine;
using CertTui.Engine.Reissue;
using CertTui.Engine.Requests;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaFaq.Questions;

/// <summary>Section R: what a re-issue asks. The subject is that of the certificate whose key is lost.</summary>
internal static class Reissuing
{
    public static readonly Question CommonName = Requesting.CommonName with { Default = FromTheCertificate("CommonName") };

    public static readonly Question Names = Requesting.AdditionalNames with { Default = FromTheCertificate("Names") };

    public static readonly Question Organization = Attribute("organization", SubjectAttribute.Organization);

    public static readonly Question Locality = Attribute("locality", SubjectAttribute.Locality);

    public static readonly Question State = Attribute("state", SubjectAttribute.State);

    public static readonly Question Country = Attribute("country", SubjectAttribute.Country);

    /// <summary>When what is served now will have been replaced.</summary>
    public static readonly Question RevocationMoment = Question.Text("revocationMoment", Plain.Check);

    /// <summary>The text of the page that follows the upload, or the name of its picture.</summary>
    public static readonly Question SuccessPage = Question.Text("successPage", Plain.Check) with
    {
        Default = known => known.Fact("successPage"),
        FoundOut = TwcaIis.Guards.Portal,
    };

    public static readonly Question CompanyId = Question.Text("companyNumber", (_, text) => new Reading(text, CompanyNumber.Check(text)));

    public static readonly Question ContactName = Question.Text("contactName", Plain.Check);

    public static readonly Question ContactPhone = Question.Text("contactPhone", CheckPhone);

    public static readonly Question ContactMail = Question.Text("contactMail", Plain.CheckMailbox);

    /// <summary>Nobody saves the mail without having read what the CA will do.</summary>
    public static readonly Question RevocationKnown = Question.YesNo("revocationKnown", "yes") with
    {
        Check = (_, text) => new Reading(text, text == "yes" ? [] : [Problem.Error("revocation-not-accepted")]),
    };

    public static readonly Question MailPath = Question.Text("mailPath", Paths.Check) with
    {
        Default = known => Paths.Propose(known, $"{WantedNames.FileName(known)}_{known.Today:yyyyMMdd}_reissue.eml"),
    };

    private static Question Attribute(string id, SubjectAttribute attribute) =>
        Requesting.Attribute(id, attribute, SubjectRules.Twca) with { Default = FromTheCertificate(attribute.ToString()) };

    private static Func<Known, string?> FromTheCertificate(string type) => known => Renewal.In(known.Fact("subject.reissue"), type);

    private static Reading CheckPhone(Known known, string text) =>
        text.Count(char.IsAsciiDigit) >= 6 && text.Length <= 40 && text.All(c => char.IsAsciiDigit(c) || "+-() #ext.".Contains(c))
            ? new Reading(text)
            : new Reading(text, [Problem.Error("phone-invalid", ("value", text))]);
}
