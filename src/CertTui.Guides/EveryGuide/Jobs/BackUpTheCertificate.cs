using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.9: key, certificate and intermediates in one PKCS#12 file, opened again to prove it.</summary>
internal sealed class BackUpTheCertificate(string secret) : Job
{
    public override string Id => BackUp.Job;

    public override IReadOnlyList<string> Uses => ["backup", "backupTarget", "backupCipher", "backupPath"];

    public override Plan Draft(Scene scene) =>
        BackUp.Draft(
            scene.Machine,
            new BackupOrder(
                BackupSource.Installed(scene.Fact("certificate")),
                scene.Answer("backupPath"),
                scene.Known.Said("backupCipher", "aes") ? Pkcs12Cipher.Aes256Sha256 : Pkcs12Cipher.TripleDesSha1,
                secret),
            scene.Secrets);

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        BackUp.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt) =>
        Outcome.Of(receipt, BackupRows.Of(receipt), [], ("backupPath", receipt.Facts["path"]));
}
