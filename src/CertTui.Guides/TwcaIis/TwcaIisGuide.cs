using CertTui.Engine.Backups;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaIis.Jobs;
using static CertTui.Guides.EveryGuide.Questions.Requesting;
using static CertTui.Guides.EveryGuide.Questions.Serving;
using static CertTui.Guides.EveryGuide.Questions.Starting;
using static CertTui.Guides.EveryGuide.Situations;
using static CertTui.Guides.EveryGuide.Ways;
using static CertTui.Guides.TwcaIis.Guards;
using static CertTui.Guides.TwcaIis.Questions.Beginning;
using static CertTui.Guides.TwcaIis.Questions.Company;
using static CertTui.Guides.TwcaIis.Questions.Submitting;

namespace CertTui.Guides.TwcaIis;

/// <summary>TWCA SSL server certificate on IIS 10.0, under the numbers of TWCA's manual MNT-03-132 (V1.1, 2025-07-01).</summary>
public static class TwcaIisGuide
{
    public static Guide Guide { get; } = new("twca-iis",
        new Section("5",
            new Tell("5.overview") { SeeAlso = ["6.4"] },
            new Do("5.look", new LookAround()),
            new Ask("5.want", Flow, Product, Tiers, Issue),
            new Ask("5.11.2", RenewOf) { When = Renew }),

        new Section("5.1",
            new Tell("5.1.1") { SeeAlso = ["5.12", "6.4"] },
            new Ask("5.1.4.1", CommonName, AdditionalNames),
            new Ask("5.1.3", PendingChoice) { When = PendingSameHost, SeeAlso = ["6.4"] },
            new Ask("5.1.4", Organization, Locality, State, Country, WriteOu, OrganizationalUnit) { When = NewRequest },
            new Ask("5.1.5", Key) { When = NewRequest },
            new Ask("5.1.6", CsrPath),
            new Do("5.1.7", new MakeTheRequest(new RequestShape(AllNames: true))) { SendsBack = Back(("file-exists", "5.1.6"), ("access-denied", "5.1.6")), SeeAlso = ["6.4"] },
            new Do("5.1.8", new ViewTheRequest()),
            new Ask("5.1.backup", KeyBackup, KeyBackupPath, KeyBackupRefusal) { SeeAlso = ["6.4", "6.6"] },
            new AskSecret("5.1.backup.password", For: "5.1.backup.write", Twice: true, PasswordRule.Check) { When = BacksUpKey },
            new Do("5.1.backup.write", new BackUpTheKey("5.1.backup.password")) { When = BacksUpKey, SendsBack = Back(("file-exists", "5.1.backup")) })
        { When = NotRestore },

        new Section("5.2",
            new Ask("5.2.1", Route, AcmeDirectory),
            new Tell("5.2.acme") { When = ByAcme, Shows = ["csrPath"] },
            new Ask("5.2.7.2", Validation, Mailbox, FileMailbox, PhoneSlot) { When = ByPortal & NotSubmitted },
            new Ask("5.2.7.3", FormNumber) { When = ByPortal & NotSubmitted },
            new Do("5.2.4", new WriteTheSheet()) { When = ByPortal & NotSubmitted },
            new Tell("5.2.5") { When = ByPortal & NotSubmitted, Shows = ["csrPath", "sheetPath"] },
            new Do("5.2.6", new CheckTheRows()) { When = ByPortal & NotSubmitted },
            new Ask("5.2.7.1", PassKeeper, PassKept) { When = ByPortal & NotSubmitted },
            new AskSecret("5.2.7.1.phrase", For: "5.2.7", Twice: true, PassPhraseRule.Check) { When = ByPortal & NotSubmitted & Portal },
            new Ask("5.2.7.sent", Sent) { When = ByPortal & NotSubmitted & NoPortal },
            new Do("5.2.7", new SubmitTheRequest())
            {
                When = ByPortal & NotSubmitted,
                SendsBack = Back(
                    ("form-number-missing", "5.2.7.3"), ("form-number-invalid", "5.2.7.3"), ("pass-phrase-too-short", "5.2.7.1.phrase"),
                    ("secret-missing", "5.2.7.1.phrase"), ("validation-mailbox-invalid", "5.2.7.2"), ("mail-address-invalid", "5.2.7.2"),
                    ("validation-retired", "5.2.7.2"), ("file-validation-wildcard", "5.2.7.2")),
            },
            new Do("5.2.7.file", new PlaceTheFile()) { When = ByPortal & NotSubmitted & Portal & ByFile },
            new Do("5.2.7.validate", new Validate())
            {
                When = ByPortal & Portal,
                SendsBack = Back(("file-validation-not-found", "5.2.7.file"), ("file-validation-wrong-content", "5.2.7.file")),
            },
            new Wait("5.2.8", new Issued()) { When = ByPortal & Portal })
        { When = NotRestore },

        new Section("5.3",
            new Ask("5.3.1", DeliveryPath) { When = NoPortal, SeeAlso = ["6.5"] },
            new Do("5.3.2", new ReadTheDelivery()) { SendsBack = Back(("file-not-found", "5.3.1")), SeeAlso = ["6.4", "6.5"] })
        { When = NotRestore },

        new Section("5.4",
            new Tell("5.4.1") { SeeAlso = ["5.12"] },
            new Do("5.4.3", new InstallTheRoot()),
            new Ask("5.4.3.system", TrustInSystem) { When = SystemLacksRoot },
            new Do("5.4.3.system.add", new TrustTheRoot()) { When = SystemLacksRoot & TrustsInSystem },
            new Do("5.4.9", new CheckTheRoot()),
            new Ask("5.4.10", DisableShortPath) { When = FourTier & ShortPath, SeeAlso = ["6.1"] },
            new Do("5.4.10.off", new DisableTheShortPath()) { When = FourTier & ShortPath & DisablesShortPath })
        { When = NotRestore },

        new Section("5.5",
            new Do("5.5.3", new InstallTheIntermediates("intermediates-3")) { When = ThreeTier },
            new Do("5.5.9", new InstallTheIntermediates("intermediates-4")) { When = FourTier },
            new Ask("5.5.old", RemoveSuperseded) { When = HasSuperseded },
            new Do("5.5.old.remove", new RemoveTheSuperseded()) { When = HasSuperseded & RemovesSuperseded })
        { When = NotRestore },

        new Section("5.6",
            new Ask("5.6.5", FriendlyName),
            new Do("5.6.5.complete", new CompleteTheRequest())
            {
                SendsBack = Back(
                    ("root-missing", "5.4.3"), ("incomplete-chain", "5.5.3"), ("incomplete-chain", "5.5.9"),
                    ("friendly-name-taken", "5.6.5"), ("friendly-name-too-long", "5.6.5")),
                SeeAlso = ["6.4"],
            },
            new Do("5.6.6", new ListTheCertificates()) { SeeAlso = ["6.4"] })
        { When = NotRestore },

        new Section("5.7",
            new Do("5.7.1", new CheckTheInstallation()) { SeeAlso = ["6.1", "6.4"] })
        { When = NotRestore },

        new Section("5.8",
            new Tell("5.8.none") { When = NoSites },
            new Ask("5.8.1", Site) { When = HasSites },
            new Ask("5.8.4", Address, Port, Host, Sni) { When = HasSites },
            new Do("5.8.6", new BindTheCertificate("bind"))
            {
                When = HasSites,
                SendsBack = Back(("cross-not-sent", "5.4.10"), ("binding-taken", "5.8.4"), ("port-in-use", "5.8.4"), ("address-not-local", "5.8.4"), ("hostname-mismatch", "5.8.4")),
                SeeAlso = ["6.1", "6.2", "6.3"],
            },
            new Ask("5.8.all", ReplaceEverywhere) { When = HasSites & ElsewhereToo },
            new Do("5.8.all.bind", new ReplaceEverywhereElse()) { When = HasSites & ElsewhereToo & ReplacesEverywhere, SeeAlso = ["6.2"] })
        { When = NotRestore },

        new Section("5.9",
            new Ask("5.9.1", Backup, BackupRefusal),
            new Ask("5.9.6", BackupTarget) { When = BacksUp, SeeAlso = ["6.6", "6.7"] },
            new Ask("5.9.7", BackupCipher, BackupPath) { When = BacksUp, SeeAlso = ["6.6", "6.7"] },
            new AskSecret("5.9.6.password", For: "5.9.8", Twice: true, PasswordRule.Check) { When = BacksUp },
            new Do("5.9.8", new BackUpTheCertificate("5.9.6.password")) { When = BacksUp, SendsBack = Back(("file-exists", "5.9.7")) })
        { When = NotRestore },

        new Section("5.10",
            new Ask("5.10.1", Drill) { When = Practice & NotRestore & BacksUp },
            new Ask("5.10.4", RestorePath) { When = RestoreOrDrill, SeeAlso = ["6.6"] },
            new Ask("5.10.9", Exportable, KeepProperties) { When = RestoreOrDrill },
            new AskSecret("5.10.9.password", For: "5.10.10", Twice: false, AnySecret.Check) { When = RestoreOrDrill },
            new Do("5.10.10", new RestoreTheCertificate("5.10.9.password"))
            {
                When = RestoreOrDrill,
                SendsBack = Back(("file-not-found", "5.10.4"), ("wrong-password", "5.10.9.password"), ("secret-missing", "5.10.9.password")),
            },
            new Do("5.10.3", new CheckTheShortPath()) { When = Restoring },
            new Ask("5.10.3.ask", DisableShortPath) { When = Restoring & ShortPath },
            new Do("5.10.3.off", new DisableTheShortPath()) { When = Restoring & ShortPath & DisablesShortPath },
            new Ask("5.10.12", Site, Address, Port, Host, Sni) { When = Restoring & HasSites },
            new Do("5.10.12.bind", new BindTheCertificate("rebind"))
            {
                When = RestoreOrDrill & HasSites,
                SendsBack = Back(
                    ("cross-not-sent", "5.10.3"), ("cross-not-sent", "5.4.10"),
                    ("binding-taken", "5.10.12"), ("port-in-use", "5.10.12"), ("address-not-local", "5.10.12"), ("binding-taken", "5.8.4"), ("port-in-use", "5.8.4"), ("address-not-local", "5.8.4"), ("hostname-mismatch", "5.10.12"), ("hostname-mismatch", "5.8.4")),
                SeeAlso = ["6.1", "6.2"],
            }),

        new Section("5.11",
            new Do("5.11.1", new PlanTheRenewal())),

        new Section("5.12",
            new Do("5.12.1", new ShowTheStores())));
}
