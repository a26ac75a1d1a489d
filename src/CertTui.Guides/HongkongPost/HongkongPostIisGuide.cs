using CertTui.Engine.Backups;
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
using static CertTui.Guides.HongkongPost.Questions.Submitting;
using ApplicationNames = CertTui.Guides.HongkongPost.Questions.Applying;

namespace CertTui.Guides.HongkongPost;

/// <summary>Hongkong Post e-Cert (Server) on IIS, under the letters and numbers of its user guide; what it lacks bears a word in place of a number.</summary>
public static class HongkongPostIisGuide
{
    public static Guide Guide { get; } = new("hkpost-iis",
        new Section("A",
            new Tell("A.overview"),
            new Do("A.look", new LookAround()),
            new Ask("A.want", Flow, CertificateType, Government, HasChineseName, Issue),
            new Ask("A.renewal", RenewOf) { When = Renew }),

        new Section("B",
            new Tell("B.1"),
            new Ask("B.2", Site) { When = HasSites },
            new Ask("B.4.name", ServerName, ApplicationNames.AdditionalNames),
            new Ask("B.3", PendingChoice) { When = PendingSameHost },
            new Ask("B.4", Organization, ChineseName, Locality, State) { When = NewRequest },
            new Ask("B.5", Key) { When = NewRequest },
            new Ask("B.6", CsrPath),
            new Do("B.6.make", new MakeTheRequest(new RequestShape(AllNames: false, Country: "HK"))) { SendsBack = Back(("file-exists", "B.6"), ("access-denied", "B.6")) },
            new Do("B.6.view", new ViewTheRequest()),
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
            new Ask("C.dcv", Method, Mailbox) { When = Validates },
            new Do("C.dcv.prepare", new PrepareTheProof()) { When = Validates & SubmissionSite, SendsBack = Back(("validation-not-for-type", "C.dcv")) },
            new Do("C.dcv.check", new CheckTheProof())
            {
                When = Validates & SubmissionSite,
                SendsBack = Back(("txt-missing", "C.dcv.prepare"), ("txt-wrong", "C.dcv.prepare"), ("website-not-found", "C.dcv.prepare"), ("website-wrong-body", "C.dcv.prepare")),
            },
            new Tell("C.4") { Shows = ["csrPath"] },
            new Ask("C.5.sent", Sent) { When = NoSubmissionSite },
            new Do("C.5", new HandInTheRequest()),
            new Ask("C.6", Accepted) { When = SubmissionSite },
            new Do("C.7", new AcceptTheCertificate()) { When = SubmissionSite },
            new Ask("C.7.files", DeliveryPath) { When = NoSubmissionSite },
            new Do("C.7.read", new ReadTheDelivery()) { SendsBack = Back(("file-not-found", "C.7.files")) })
        { When = NotRestore },

        new Section("D",
            new Tell("D.1"),
            new Do("D.5", new InstallTheIntermediates("intermediates")),
            new Tell("D.11"),
            new Ask("D.old", RemoveSuperseded) { When = HasSuperseded },
            new Do("D.old.remove", new RemoveTheSuperseded()) { When = HasSuperseded & RemovesSuperseded },
            new Ask("D.arl", Arl, ArlPath),
            new Do("D.arl.install", new InstallTheArl()) { When = InstallsArl, SendsBack = Back(("file-not-found", "D.arl"), ("crl-signature", "D.arl"), ("crl-not-newer", "D.arl")) })
        { When = NotRestore },

        new Section("E",
            new Ask("E.2", FriendlyName),
            new Do("E.2.complete", new CompleteTheRequest())
            {
                SendsBack = Back(("incomplete-chain", "D.5"), ("friendly-name-taken", "E.2"), ("friendly-name-too-long", "E.2")),
            },
            new Do("E.3", new ListTheCertificates()),
            new Do("E.check", new CheckTheInstallation()),
            new Tell("E.b.none") { When = NoSites },
            new Ask("E.b3", Address, Port, Host, Sni) { When = HasSites },
            new Do("E.b3.bind", new BindTheCertificate("bind")) { When = HasSites, SendsBack = Back(("binding-taken", "E.b3"), ("port-in-use", "E.b3"), ("address-not-local", "E.b3"), ("hostname-mismatch", "E.b3")) },
            new Ask("E.b.all", ReplaceEverywhere) { When = HasSites & ElsewhereToo },
            new Do("E.b.all.bind", new ReplaceEverywhereElse()) { When = HasSites & ElsewhereToo & ReplacesEverywhere })
        { When = NotRestore },

        new Section("F",
            new Ask("F.5", Backup, BackupRefusal),
            new Ask("F.8", BackupTarget) { When = BacksUp },
            new Ask("F.10", BackupCipher, BackupPath) { When = BacksUp },
            new AskSecret("F.9", For: "F.12", Twice: true, PasswordRule.Check) { When = BacksUp },
            new Do("F.12", new BackUpTheCertificate("F.9")) { When = BacksUp, SendsBack = Back(("file-exists", "F.10")) })
        { When = NotRestore },

        new Section("G",
            new Ask("G.1", Drill) { When = Practice & NotRestore & BacksUp },
            new Ask("G.4", RestorePath, Exportable, KeepProperties) { When = RestoreOrDrill },
            new AskSecret("G.4.password", For: "G.5", Twice: false, EveryGuide.AnySecret.Check) { When = RestoreOrDrill },
            new Do("G.5", new RestoreTheCertificate("G.4.password"))
            {
                When = RestoreOrDrill,
                SendsBack = Back(("file-not-found", "G.4"), ("wrong-password", "G.4.password"), ("secret-missing", "G.4.password")),
            },
            new Ask("G.2", Site, Address, Port, Host, Sni) { When = Restoring & HasSites },
            new Do("G.2.bind", new BindTheCertificate("rebind"))
            {
                When = RestoreOrDrill & HasSites,
                SendsBack = Back(("binding-taken", "G.2"), ("port-in-use", "G.2"), ("address-not-local", "G.2"), ("binding-taken", "E.b3"), ("port-in-use", "E.b3"), ("address-not-local", "E.b3"), ("hostname-mismatch", "G.2"), ("hostname-mismatch", "E.b3")),
            },
            new Do("G.next", new PlanTheRenewal()),
            new Do("G.stores", new ShowTheStores())));
}
