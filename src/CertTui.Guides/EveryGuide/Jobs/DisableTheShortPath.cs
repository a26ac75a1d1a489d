using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.4.10: "disable all purposes" for the root that cuts the chain short; the cross-certificate of the same name is left alone.</summary>
internal sealed class DisableTheShortPath : Job
{
    public override string Id => DisableRoot.Job;

    public override IReadOnlyList<string> Uses => ["disableShortPath"];

    public override Plan Draft(Scene scene)
    {
        var plans = Roots(scene).Select(root => DisableRoot.Draft(scene.Machine, root)).ToList();
        return new Plan(Id, [.. plans.SelectMany(plan => plan.Changes)], [.. plans.SelectMany(plan => plan.Notes)], Plan.NoFacts);
    }

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        DisableRoot.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var roots = Roots(scene);
        return Outcome.Of(receipt,
            [
                .. scene.Machine.Stores.List(StoreName.Root)
                    .Where(stored => stored.Disabled && roots.Contains(stored.Certificate.Fingerprint))
                    .Select(stored => Reporting.Row("disabled", Reporting.OneLine(stored.Certificate))),
            ],
            []);
    }

    private static IReadOnlyList<string> Roots(Scene scene) => Known.Lines(scene.Fact("shortPathRoot"));
}
