using CertTui.Engine;
using CertTui.Engine.Backups;
using CertTui.Engine.Diagnosis;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.EveryGuide.Questions;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Examinations;
using CertTui.Guides.TwcaFaq.Jobs;
using CertTui.Guides.TwcaIis.Jobs;
using static CertTui.Guides.EveryGuide.Questions.Serving;
using static CertTui.Guides.EveryGuide.Situations;
using static CertTui.Guides.TwcaFaq.Guards;
using static CertTui.Guides.TwcaFaq.Questions.Inputs;
using static CertTui.Guides.TwcaFaq.Questions.Reissuing;
using static CertTui.Guides.TwcaFaq.Questions.Served;
using static CertTui.Guides.TwcaFaq.Questions.ServerInputs;
using static CertTui.Guides.TwcaFaq.Questions.Symptoms;
using static CertTui.Guides.TwcaIis.Guards;
using static CertTui.Guides.TwcaIis.Questions.Submitting;

namespace CertTui.Guides.TwcaFaq;

/// <summary>TWCA's manual of common technical problems as a guided diagnosis: a symptom, a look, the cause, the repair, the look again.</summary>
public static class TwcaFaqGuide
{
    public static Guide Guide { get; } = new("twca-faq",
        new Section("4",
            new Tell("4.overview"),
            new Do("4.look", new LookForTheScenario()),
            new Ask("4.symptom", Symptom, Message)),

        new Section("4.1",
        [
            .. Diagnosis("4.1.Q1", VanishedCertificate.Look,
                new Ask("4.1.Q1.which", CertificateFile, KeyFolders),
                new AskSecret(VanishedCertificate.Password, For: "4.1.Q1.check", Twice: false, AnyOrNone) { When = NamesKeyFolders }),
        ]),

        new Section("4.2",
        [
            .. Diagnosis("4.2.Q1", RequestTools.Look,
                new Ask("4.2.Q1.which", OpenSslConf, OpenSslFolders),
                new Ask("4.2.Q1.names", Request)),
            .. Diagnosis("4.2.Q2", ApachePairs.Look,
                new Ask("4.2.Q2.which", ApacheConfig, KeyFolders, KeyPassPhrase),
                Password("4.2.Q2") with { When = PassPhraseGiven }),
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
        ]),

        new Section("4.5",
        [
            .. Diagnosis("4.5.Q1", ServedChains.LookAtSite, new Ask("4.5.Q1.which", Endpoint, DeliveryFolder)),
            .. Examination("4.5.Q2", MixedContents.Look, new Ask("4.5.Q2.which", Endpoint, PagePath)),
        ]),

        new Section("4.6",
        [
            .. Diagnosis("4.6.Q1", ServedChains.Check, new Ask("4.6.Q1.which", CheckWhat, LiveEndpoint, LiveDelivery, RecordFolder)),
            .. Diagnosis("4.6.Q2", OldCertificates.Look, new Ask("4.6.Q2.which", Endpoint, CertificateFile, HostedOutside, OutsideReport)),
        ]),

        new Section("4.7",
        [
            .. Diagnosis("4.7.Q1", Roles.Look, new Ask("4.7.Q1.which", RoleFolder)),
        ]),

        new Section("R",
            new Tell("R.overview"),
            new Do("R.guard", new LookAtThePrevious()),
            new Ask("R.plan", RevocationMoment) { When = PreviousServed },
            new Ask("R.1", CommonName, Names),
            new Ask("R.1.subject", Organization, Locality, State, Country),
            new Ask("R.1.key", Requesting.Key, Requesting.CsrPath),
            new Do("R.1.make", new MakeTheRequest(new RequestShape(AllNames: true))) { SendsBack = [("file-exists", "R.1.key"), ("access-denied", "R.1.key")] },
            new Tell("R.1.portal") { When = NoPortal, Shows = ["csrPath"] },
            new Ask("R.1.sent", Sent) { When = NoPortal },
            new Do("R.1.upload", new UploadAgain()) { SendsBack = [("application-name-mismatch", "R.1")] },
            new Ask("R.1.page", SuccessPage),
            new Ask("R.2", CompanyId, ContactName, ContactPhone, ContactMail),
            new Ask("R.3", RevocationKnown, MailPath),
            new Do("R.4", new WriteTheReissueMail()) { SendsBack = [("file-exists", "R.3"), ("access-denied", "R.3")] },
            new Wait("R.5", new Issued()) { When = Portal },
            new Ask("R.5.file", DeliveryPath) { When = NoPortal },
            new Do("R.5.read", new ReadTheDelivery()) { SendsBack = [("file-not-found", "R.5.file")] },
            new Do("R.5.root", new InstallTheRoot()),
            new Ask("R.5.system", TrustInSystem) { When = SystemLacksRoot },
            new Do("R.5.system.add", new TrustTheRoot()) { When = SystemLacksRoot & TrustsInSystem },
            new Do("R.5.chain", new InstallTheIntermediates("intermediates-reissue")),
            new Ask("R.5.name", FriendlyName),
            new Do("R.5.complete", new CompleteTheRequest()) { SendsBack = [("friendly-name-taken", "R.5.name"), ("friendly-name-too-long", "R.5.name")] },
            new Do("R.5.short", new CheckTheShortPath()),
            new Ask("R.5.short.ask", DisableShortPath) { When = ShortPath },
            new Do("R.5.short.off", new DisableTheShortPath()) { When = ShortPath & DisablesShortPath },
            new Ask("R.5.site", Serving.Site, Address, Port, Host, Sni) { When = HasSites },
            new Do("R.5.bind", new BindTheCertificate("bind-reissued"))
            {
                When = HasSites,
                SendsBack = [("cross-not-sent", "R.5.short"), ("binding-taken", "R.5.site"), ("port-in-use", "R.5.site"), ("address-not-local", "R.5.site"), ("hostname-mismatch", "R.5.site")],
            },
            new Ask("R.6", Backup, BackupRefusal),
            new Ask("R.6.file", BackupTarget, BackupCipher, BackupPath) { When = BacksUp },
            new AskSecret("R.6.password", For: "R.6.write", Twice: true, PasswordRule.Check) { When = BacksUp },
            new Do("R.6.write", new BackUpTheCertificate("R.6.password")) { When = BacksUp, SendsBack = [("file-exists", "R.6.file")] })
        { When = KeyLost });

    private static AskSecret Password(string question) => new(question + ".password", question + ".check", Twice: false, AnySecret.Check);

    // A folder may hold files that need none.
    private static IReadOnlyList<Problem> AnyOrNone(ReadOnlySpan<char> secret) => [];

    /// <summary>The steps of one question: the look, and where something can be mended, the repair and its proof.</summary>
    private static IReadOnlyList<Step> Diagnosis(string question, Func<Scene, Examination> look, params IReadOnlyList<Step> inputs) =>
    [
        .. Examination(question, look, inputs),
        new Ask(question + ".repair", Repair) { When = Asked(question) & Repairable },
        new Do(question + ".mend", new Mend(question, look)) { When = Asked(question) & Repairs, SendsBack = ForSecrets(inputs) },
        new Do(question + ".check", new LookAgain(question, look)) { When = Asked(question) & Repairs, SendsBack = ForSecrets(inputs) },
    ];

    /// <summary>What it is about, what is in doubt, the look. Nothing is mended: that is for other people.</summary>
    private static IReadOnlyList<Step> Examination(string question, Func<Scene, Examination> look, params IReadOnlyList<Step> inputs) =>
    [
        new Tell(question) { When = Asked(question) },
        .. inputs.Select(step => step with { When = step.When is { } own ? Asked(question) & own : Asked(question) }),
        new Do(question + ".examine", new Examine(question, look))
        {
            When = Asked(question),
            SendsBack = [("file-not-found", question + ".which"), .. ForSecrets(inputs)],
        },
    ];

    // Looks can be repeated after the secret was cleared.
    private static IReadOnlyList<(string Code, string Step)> ForSecrets(IEnumerable<Step> inputs) =>
        [.. inputs.OfType<AskSecret>().SelectMany(secret => new[] { ("wrong-password", secret.Id), ("secret-missing", secret.Id) })];
}
