using CertTui.Engine.Bindings;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>5.8 at a renewal: every other site and port that still serves the old certificate gets the new one.</summary>
internal sealed class ReplaceEverywhereElse : Job
{
    public override string Id => BindEverywhere.Job;

    public override IReadOnlyList<string> Uses => ["renewOf", "replaceEverywhere"];

    public override Plan Draft(Scene scene) => BindEverywhere.Draft(scene.Machine, Old(scene), scene.Fact("certificate"));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        BindEverywhere.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var bound = scene.Machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Fingerprint == scene.Fact("certificate"));
        return Outcome.Of(receipt,
            [.. bound.Select(binding => Reporting.Row("binding", $"{binding.Site}  https {binding.Address}:{binding.Port}:{binding.Host}"))], []);
    }

    private static string Old(Scene scene)
    {
        var chosen = scene.Answer("renewOf").Split(' ')[0];
        return scene.Machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint.StartsWith(chosen, StringComparison.Ordinal))
            ?.Certificate.Fingerprint ?? chosen;
    }
}
