using CertTui.Engine.Backups;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.10: key and certificates from a backup file. In a drill the installed certificate is taken away first, so that the backup has to prove itself.</summary>
internal sealed class RestoreTheCertificate(string secret) : Job
{
    public override string Id => Restore.Job;

    public override IReadOnlyList<string> Uses => ["restorePath", "exportable", "keepProperties", "drill"];

    public override Plan Draft(Scene scene)
    {
        if (!scene.Known.Said("drill", "yes"))
            return Restore.Draft(scene.Machine, Order(scene), scene.Secrets);
        return RestoreDrill.Draft(scene.Machine, Order(scene), scene.Secrets);
    }

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        scene.Known.Said("drill", "yes")
            ? RestoreDrill.Apply(scene.Machine, plan, scene.Secrets, progress)
            : Restore.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var stored = scene.Machine.Stores.List(StoreName.Personal).First(stored => stored.Certificate.Fingerprint == receipt.Facts["fingerprint"]);
        KeyProof.Check(scene.Machine, stored);
        return Outcome.Of(receipt,
            [
                Reporting.Row("certificate", Reporting.OneLine(stored.Certificate)),
                Reporting.Row("friendlyName", stored.FriendlyName ?? ""),
                Reporting.Row("fingerprint", Reporting.Fingerprint(stored.Certificate.Fingerprint)),
                Reporting.Row("keyProved", stored.KeyId ?? ""),
            ],
            [],
            ("certificate", stored.Certificate.Fingerprint),
            ("notAfter", Reporting.Day(stored.Certificate.NotAfter)),
            ("restoredHost", HostOf(stored.Certificate)));
    }

    private RestoreOrder Order(Scene scene) => new(
        scene.Answer("restorePath"), secret, scene.Known.Said("exportable", "yes"), scene.Known.Said("keepProperties", "yes"));

    private static string HostOf(Certificate certificate) =>
        certificate.DnsNames.FirstOrDefault(name => !name.StartsWith("*.", StringComparison.Ordinal)) ?? "";
}
