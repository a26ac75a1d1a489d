using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>The root to those of the operating system, where the machine can change them.</summary>
internal sealed class TrustTheRoot : Job
{
    public override string Id => TrustRoot.Job;

    public override IReadOnlyList<string> Uses => ["trustInSystem"];

    public override Plan Draft(Scene scene) =>
        TrustRoot.Draft(scene.Machine, Delivered.Root(scene) ?? throw new Refusal("root-not-delivered"));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        Carrying.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var root = Delivered.Root(scene)!;
        return Outcome.Of(receipt, [Reporting.Row("root", root.CommonName), Reporting.Row("file", scene.Machine.SystemTrust!.PathOf(root))], []);
    }
}
