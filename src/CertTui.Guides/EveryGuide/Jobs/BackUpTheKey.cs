using CertTui.Engine.Backups;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>The key of the request, backed up before the request leaves the house. Proved by opening the file again.</summary>
internal sealed class BackUpTheKey(string secret) : Job
{
    public override string Id => "back-up-key";

    public override IReadOnlyList<string> Uses => ["keyBackup", "keyBackupPath"];

    public override Plan Draft(Scene scene) =>
        BackUp.Draft(
            scene.Machine,
            new BackupOrder(BackupSource.Request(scene.Fact("requestId")), scene.Answer("keyBackupPath"), Pkcs12Cipher.TripleDesSha1, secret),
            scene.Secrets);

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        BackUp.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt) =>
        Outcome.Of(receipt, BackupRows.Of(receipt), [], ("keyBackupPath", receipt.Facts["path"]));
}

internal static class BackupRows
{
    public static IReadOnlyList<Row> Of(Receipt receipt) =>
    [
        Reporting.Row("file", receipt.Facts["path"]),
        Reporting.Row("sha256", Reporting.Fingerprint(receipt.Facts["sha256"])),
        Reporting.Row("certificates", receipt.Facts["certificates"]),
    ];
}
