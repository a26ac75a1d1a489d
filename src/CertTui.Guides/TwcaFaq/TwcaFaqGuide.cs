using CertTui.Engine.Diagnosis;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Examinations;
using CertTui.Guides.TwcaFaq.Jobs;
using static CertTui.Guides.TwcaFaq.Guards;
using static CertTui.Guides.TwcaFaq.Questions.Inputs;
using static CertTui.Guides.TwcaFaq.Questions.ServerInputs;
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
        new Section("4.2",
        [
            .. Diagnosis("4.2.Q1", RequestTools.Look,
                new Ask("4.2.Q1.which", OpenSslConf, OpenSslFolders),
                new Ask("4.2.Q1.names", Request)),
            .. Diagnosis("4.2.Q2", ApachePairs.Look, new Ask("4.2.Q2.which", ApacheConfig, KeyFolders)),
        ]),
        new Section("4.3",
        [
            .. Diagnosis("4.3.Q1", TomcatKeyStores.Look,
                new Ask("4.3.Q1.which", ServerXml, ImportedInto, KeyFolders, KeyStorePassword),
                Password("4.3.Q1") with { When = OtherPassword }),
            .. Diagnosis("4.3.Q2", TomcatKeyStores.LookAtReply,
                new Ask("4.3.Q2.which", CertificateFile, KeyStoreFile, KeyStoreAlias, ServerXml, KeyFolders, KeyStorePassword),
                Password("4.3.Q2") with { When = OtherPassword }),
        ]),
        new Section("4.4",
        [
            .. Diagnosis("4.4.Q1", FileFormats.Look, new Ask("4.4.Q1.which", FormatFile, FormatWanted)),
            .. Diagnosis("4.4.Q2", FileFormats.LookAtPfx, new Ask("4.4.Q2.which", PfxFile, PfxTarget, KeyFolders), Password("4.4.Q2")),
            .. Diagnosis("4.4.Q3", FileFormats.LookAtMove, new Ask("4.4.Q3.which", MoveKind, MoveFrom, MoveTo, KeyFolders), Password("4.4.Q3")),
        ]));

    private static AskSecret Password(string question) => new(question + ".password", question + ".check", Twice: false, AnySecret.Check);

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
