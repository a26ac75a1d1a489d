using CertTui.Engine.Diagnosis;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Examinations;
using CertTui.Guides.TwcaFaq.Jobs;
using static CertTui.Guides.TwcaFaq.Guards;
using static CertTui.Guides.TwcaFaq.Questions.Inputs;
using static CertTui.Guides.TwcaFaq.Questions.Served;
using static CertTui.Guides.TwcaFaq.Questions.Symptoms;

namespace CertTui.Guides.TwcaFaq;

/// <summary>TWCA's manual of common technical problems as a guided diagnosis: a symptom, a look, the cause, the repair, the look again.</summary>
public static class TwcaFaqGuide
{
    public static Guide Guide { get; } = new("twca-faq",
        new Section("4",
            new Tell("4.overview"),
            new Do("4.look", new LookForTheScenario()),
            new Ask("4.symptom", Symptom, Message)),

        new Section("4.5",
        [
            .. Diagnosis("4.5.Q1", ServedChains.LookAtSite, new Ask("4.5.Q1.which", Endpoint, DeliveryFolder)),
            .. Diagnosis("4.5.Q2", MixedContents.Look, new Ask("4.5.Q2.which", Endpoint, PagePath)),
        ]),

        new Section("4.6",
        [
            .. Diagnosis("4.6.Q1", ServedChains.Check, new Ask("4.6.Q1.which", CheckWhat, LiveEndpoint, LiveDelivery, RecordFolder)),
            .. Diagnosis("4.6.Q2", OldCertificates.Look, new Ask("4.6.Q2.which", Endpoint, CertificateFile, HostedOutside, OutsideReport)),
        ]),

        new Section("4.7",
        [
            .. Diagnosis("4.7.Q1", Roles.Look, new Ask("4.7.Q1.which", RoleFolder)),
        ]));

    /// <summary>The steps of one question: what it is about, what is in doubt, the look, and where something can be mended, the repair and its proof.</summary>
    private static IReadOnlyList<Step> Diagnosis(string question, Func<Scene, Examination> look, params IReadOnlyList<Step> inputs) =>
    [
        new Tell(question) { When = Asked(question) },
        .. inputs.Select(step => step with { When = step.When is { } own ? Asked(question) & own : Asked(question) }),
        new Do(question + ".examine", new Examine(question, look)) { When = Asked(question) },
        new Ask(question + ".repair", Repair) { When = Asked(question) & Repairable },
        new Do(question + ".mend", new Mend(question, look)) { When = Asked(question) & Repairs },
        new Do(question + ".check", new LookAgain(question, look)) { When = Asked(question) & Repairs },
    ];
}
