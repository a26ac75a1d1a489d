using CertTui.Engine;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Questions;

/// <summary>Section C: what the submission site asks.</summary>
internal static class Submitting
{
    public static readonly Question Reference = Question.Text("reference", ReadReference) with
    {
        Default = known => known.Fact("reference"),
        FoundOut = Guards.SubmissionSite,
    };

    /// <summary>On the practice machine the program can open the envelope by itself; an unattended run has to.</summary>
    public static readonly Question PinEntry = Question.Choice("pinEntry", new Option("typed"), new Option("envelope")) with
    {
        When = Guards.SubmissionSite,
        Default = _ => "typed",
    };

    public static readonly Question ConfirmedName = Question.Choice("confirmedName", new Option("english"), new Option("chinese")) with
    {
        Default = _ => "english",
    };

    public static readonly Question Method = Question.Choice("dcvMethod",
        new Option("dns"), new Option("website", Guards.WebsiteAllowed), new Option("email", Guards.EmailAllowed)) with
    {
        Default = _ => "dns",
    };

    public static readonly Question Mailbox = new("dcvMailbox", FieldKind.Choice)
    {
        When = Guards.ByEmail,
        Offered = Mailboxes.For,
        Default = known => Mailboxes.For(known).FirstOrDefault(),
    };

    public static readonly Question Sent = Question.YesNo("sent", "yes") with
    {
        Check = (_, text) => new Reading(text, text == "yes" ? [] : [Problem.Error("not-sent-yet")]),
    };

    public static readonly Question DeliveryPath = Question.Text("deliveryPath", Paths.Check);

    public static readonly Question Accepted = Question.YesNo("accepted", "yes") with
    {
        Check = (_, text) => new Reading(text, text == "yes" ? [] : [Problem.Error("certificate-not-accepted")]),
    };

    public static readonly Question Arl = Question.YesNo("arl", "no");

    public static readonly Question ArlPath = Question.Text("arlPath", Paths.Check) with { When = Guards.InstallsArl };

    // Nine digits, printed in groups; kept as text, since it may begin with 0.
    private static Reading ReadReference(Known known, string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length == 9 && digits.All(char.IsAsciiDigit)
            ? new Reading(digits)
            : new Reading(text, [Problem.Error("reference-invalid", ("length", $"{digits.Length}"))]);
    }
}
