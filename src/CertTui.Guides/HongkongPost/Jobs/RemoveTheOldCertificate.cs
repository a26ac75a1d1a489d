using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>The certificate that was renewed goes, once nothing holds it any more; its key stays.</summary>
internal sealed class RemoveTheOldCertificate : Job
{
    public override string Id => RemoveReplaced.Job;

    public override IReadOnlyList<string> Uses => ["renewOf", "removeOld"];

    public override Plan Draft(Scene scene)
    {
        var chosen = scene.Answer("renewOf").Split(' ')[0];
        var old = scene.Machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint.StartsWith(chosen, StringComparison.Ordinal));
        return RemoveReplaced.Draft(scene.Machine, old?.Certificate.Fingerprint ?? chosen);
    }

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        RemoveReplaced.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt) =>
        Outcome.Of(receipt, [.. receipt.Done.OfType<RemoveCertificate>().Select(change => Reporting.Row("removed", Reporting.OneLine(change.Before.Certificate)))], []);
}
