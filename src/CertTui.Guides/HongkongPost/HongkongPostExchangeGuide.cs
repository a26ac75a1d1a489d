using CertTui.Engine.Backups;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.HongkongPost.Jobs;
using CertTui.Guides.Model;
using static CertTui.Guides.EveryGuide.Questions.Requesting;
using static CertTui.Guides.EveryGuide.Questions.Serving;
using static CertTui.Guides.EveryGuide.Questions.Starting;
using static CertTui.Guides.EveryGuide.Situations;
using static CertTui.Guides.EveryGuide.Ways;
using static CertTui.Guides.HongkongPost.Guards;
using static CertTui.Guides.HongkongPost.Questions.Applying;
using static CertTui.Guides.HongkongPost.Questions.MailServing;
using static CertTui.Guides.HongkongPost.Questions.Submitting;
using MailNames = CertTui.Guides.HongkongPost.Questions.MailNames;

namespace CertTui.Guides.HongkongPost;

/// <summary>Hongkong Post e-Cert (Server) on Exchange, under the letters and numbers of its user guide; what it lacks bears a word in place of a number.</summary>
public static class HongkongPostExchangeGuide
{
    public static Guide Guide { get; } = new("hkpost-exchange",
        new Section("A",
            new Tell("A.overview"),
            new Do("A.look", new LookAtTheMailServer()),
            new Ask("A.want", Flow, CertificateType with { Default = _ => "multi-domain" }, Government, HasChineseName, Issue),
            new Ask("A.renewal", RenewOf) { When = Renew }),

        new Section("B",
            new Tell("B.1"),
            new Ask("B.4", MailNames.FriendlyName),
            new Ask("B.5", MailNames.Wildcard) { When = Wildcard },
            new Ask("B.5.1", MailNames.Names) { When = NamedOneByOne },
            new Ask("B.5.2", MailNames.Leading) { When = NamedOneByOne },
            new Ask("B.3", PendingChoice) { When = PendingSameHost },
            new Ask("B.6", Organization, ChineseName, MailNames.Unit, Locality, State) { When = NewRequest },
            new Ask("B.6.file", CsrPath),
            new Do("B.7", new MakeTheRequest(new RequestShape(AllNames: true, Country: "HK", Key: "rsa-2048"))) { SendsBack = Back(("file-exists", "B.6.file"), ("access-denied", "B.6.file")) },
            new Do("B.8", new ViewTheRequest()),
            new Ask("B.backup", KeyBackup, KeyBackupPath, KeyBackupRefusal),
            new AskSecret("B.backup.password", For: "B.backup.write", Twice: true, PasswordRule.Check) { When = BacksUpKey },
            new Do("B.backup.write", new BackUpTheKey("B.backup.password")) { When = BacksUpKey, SendsBack = Back(("file-exists", "B.backup")) })
        { When = NotRestore },

        new Section("C",
            new Wait("C.1", new Invited()) { When = SubmissionSite },
            new Tell("C.1.paper") { When = NoSubmissionSite },
            new Ask("C.2", Reference, PinEntry),
            new AskSecret("C.2.pin", For: "C.2.enter", Twice: false, PinRule.Check) { When = SubmissionSite & TypesPin },
            new Do("C.2.enter", new EnterTheSite("C.2.pin")) { When = SubmissionSite, SendsBack = Back(("site-login-wrong", "C.2"), ("secret-missing", "C.2.pin")) },
            new Ask("C.3", ConfirmedName) { When = ChineseOrganization },
            new Do("C.3.confirm", new ConfirmTheData()) { When = SubmissionSite },
            new Ask("C.4", Method, Mailbox) { When = Validates },
            new Do("C.4.prepare", new PrepareTheProof()) { When = Validates & SubmissionSite, SendsBack = Back(("validation-not-for-type", "C.4")) },
            new Do("C.4.check", new CheckTheProof())
            {
                When = Validates & SubmissionSite,
                SendsBack = Back(("txt-missing", "C.4.prepare"), ("txt-wrong", "C.4.prepare"), ("website-not-found", "C.4.prepare"), ("website-wrong-body", "C.4.prepare")),
            },
            new Tell("C.5") { Shows = ["csrPath"] },
            new Ask("C.5.sent", Sent) { When = NoSubmissionSite },
            new Do("C.5.paste", new HandInTheRequest()),
            new Ask("C.6", Accepted) { When = SubmissionSite },
            new Do("C.7", new AcceptTheCertificate()) { When = SubmissionSite },
            new Ask("C.7.files", DeliveryPath) { When = NoSubmissionSite },
            new Do("C.7.read", new ReadTheDelivery()) { SendsBack = Back(("file-not-found", "C.7.files")) })
        { When = NotRestore },

        new Section("D",
            new Tell("D.1"),
            new Ask("D.root", AddRoot) { When = RootMissing },
            new Do("D.root.install", new InstallTheRoot()) { When = RootMissing & AddsRoot },
            new Do("D.5", new InstallTheIntermediates("intermediates")) { SendsBack = Back(("untrusted-root", "D.root")) },
            new Ask("D.r1", RemoveSuperseded) { When = HasSuperseded },
            new Do("D.r2", new RemoveTheSuperseded()) { When = HasSuperseded & RemovesSuperseded },
            new Ask("D.cross", Cross, CrossPath),
            new Do("D.cross.install", new InstallTheCross()) { When = InstallsCross, SendsBack = Back(("file-not-found", "D.cross"), ("cross-dead", "D.cross"), ("not-a-cross", "D.cross")) },
            new Ask("D.11", Arl, ArlPath),
            new Do("D.12", new InstallTheArl()) { When = InstallsArl, SendsBack = Back(("file-not-found", "D.11"), ("crl-signature", "D.11"), ("crl-not-newer", "D.11")) })
        { When = NotRestore },

        new Section("E",
            new Do("E.2", new CompleteTheRequest())
            {
                SendsBack = Back(("incomplete-chain", "D.5"), ("friendly-name-taken", "B.4"), ("friendly-name-too-long", "B.4")),
            },
            new Do("E.4", new CheckTheInstallation()),
            new Tell("E.services.none") { When = NoMailServer },
            new Ask("E.services", Iis, Smtp, Pop, Imap, DefaultSmtp) { When = HasMailServer },
            new Ask("E.services.host", PopImapHost) { When = HasMailServer & Wildcard & ServesPopOrImap },
            new Do("E.services.assign", new AssignTheServices("assign")) { When = HasMailServer, SendsBack = Back(("no-services", "E.services"), ("wildcard-pop-imap", "E.services.host"), ("hostname-mismatch", "E.services")) })
        { When = NotRestore },

        new Section("F",
            new Ask("F.1", Backup, BackupRefusal),
            new Ask("F.1.target", BackupTarget) { When = BacksUp },
            new Ask("F.2", BackupCipher, BackupPath) { When = BacksUp },
            new AskSecret("F.2.password", For: "F.3", Twice: true, PasswordRule.Check) { When = BacksUp },
            new Do("F.3", new BackUpTheCertificate("F.2.password")) { When = BacksUp, SendsBack = Back(("file-exists", "F.2")) })
        { When = NotRestore },

        new Section("G",
            new Ask("G.1", Drill) { When = Practice & NotRestore & BacksUp },
            new Ask("G.2", RestorePath, Exportable, KeepProperties) { When = RestoreOrDrill },
            new AskSecret("G.2.password", For: "G.4", Twice: false, AnySecret.Check) { When = RestoreOrDrill },
            new Tell("G.3") { When = RestoreOrDrill },
            new Do("G.4", new RestoreTheCertificate("G.2.password"))
            {
                When = RestoreOrDrill,
                SendsBack = Back(("file-not-found", "G.2"), ("wrong-password", "G.2.password"), ("secret-missing", "G.2.password")),
            },
            new Ask("G.services", Iis, Smtp, Pop, Imap, DefaultSmtp) { When = Restoring & HasMailServer },
            new Do("G.services.assign", new AssignTheServices("reassign"))
            {
                When = RestoreOrDrill & HasMailServer,
                SendsBack = Back(("no-services", "G.services"), ("wildcard-pop-imap", "G.services")),
            },
            new Ask("G.old", RemoveOld) { When = Renew },
            new Do("G.old.remove", new RemoveTheOldCertificate()) { When = Renew & RemovesOld },
            new Do("G.next", new PlanTheRenewal()),
            new Do("G.stores", new ShowTheStores())))
    {
        NeedsMailServer = true,
    };
}
