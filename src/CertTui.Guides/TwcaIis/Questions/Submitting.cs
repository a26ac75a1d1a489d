using CertTui.Engine;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;

namespace CertTui.Guides.TwcaIis.Questions;

/// <summary>Section 5.2: what the portal's form asks.</summary>
internal static class Submitting
{
    public static readonly Question Route = Question.Choice("route", new Option("portal"), new Option("acme", Guards.NoPortal)) with
    {
        Default = _ => "portal",
    };

    public static readonly Question AcmeDirectory = Question.Text("acmeDirectory", AcmeAddress.Check) with { When = Guards.ByAcme };

    public static readonly Question Validation = Question.Choice("validation",
        new Option("dns", Guards.DnsAtPortal),
        new Option("email", Situations.EmailStillAllowed),
        new Option("file", Situations.NotWildcard),
        new Option("phone", Guards.PhoneStillAllowed)) with
    {
        Default = known => known.Is("portal", "yes") ? "email" : "dns",
    };

    public static readonly Question Mailbox = new("mailbox", FieldKind.Choice)
    {
        When = Guards.ByEmail,
        Offered = Mailboxes.For,
        Default = known => Mailboxes.For(known).FirstOrDefault(),
    };

    public static readonly Question FileMailbox = Question.Text("fileMailbox", Plain.CheckMailbox) with { When = Guards.ByFile };

    public static readonly Question PhoneSlot = Question.Choice("phoneSlot", new Option("any"), new Option("morning"), new Option("afternoon")) with
    {
        When = Guards.ByPhone,
        Default = _ => "any",
    };

    public static readonly Question PassKeeper = Question.Text("passKeeper", Plain.Check);

    public static readonly Question PassKept = Question.YesNo("passKept", "yes") with
    {
        Check = (_, text) => new Reading(text, text == "yes" ? [] : [Problem.Error("pass-phrase-not-kept")]),
    };

    public static readonly Question FormNumber = Question.Text("formNumber", CheckFormNumber);

    public static readonly Question Sent = Question.YesNo("sent", "yes") with
    {
        Check = (_, text) => new Reading(text, text == "yes" ? [] : [Problem.Error("not-sent-yet")]),
    };

    public static readonly Question DeliveryPath = Question.Text("deliveryPath", Paths.Check);

    private static Reading CheckFormNumber(Known known, string text)
    {
        var reading = Plain.Check(known, text);
        return text.Length <= 40
            ? reading
            : new Reading(text, [Problem.Error("answer-too-long", ("length", $"{text.Length}"), ("limit", "40"))]);
    }
}
