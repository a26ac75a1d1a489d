using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>Takes out revoked and expired intermediates, by fingerprint: their names are those of good ones.</summary>
internal sealed class RemoveTheSuperseded : Job
{
    public override string Id => RemoveSuperseded.Job;

    public override IReadOnlyList<string> Uses => ["removeSuperseded"];

    public override Plan Draft(Scene scene) => RemoveSuperseded.Draft(scene.Machine, Known.Lines(scene.Fact("superseded")));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        RemoveSuperseded.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt) =>
        Outcome.Of(receipt,
            [.. receipt.Done.OfType<RemoveCertificate>().Select(change => Reporting.Row("removed", Reporting.OneLine(change.Before.Certificate)))],
            []);
}
