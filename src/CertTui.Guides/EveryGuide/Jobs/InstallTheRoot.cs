using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Guides.Model;

namespace CertTui.Guides.EveryGuide.Jobs;

/// <summary>The root into the trusted roots; where it is there already, nothing.</summary>
internal sealed class InstallTheRoot : Job
{
    public override string Id => InstallRoot.Job;

    public override Plan Draft(Scene scene) =>
        InstallRoot.Draft(scene.Machine, Delivered.Root(scene) ?? throw new Refusal("root-not-delivered"));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        InstallRoot.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var root = Delivered.Root(scene)!;
        return Outcome.Of(receipt,
            [
                Reporting.Row("root", root.CommonName),
                Reporting.Row("fingerprint", Reporting.Fingerprint(root.Fingerprint)),
                Reporting.Row("notAfter", Reporting.Moment(root.NotAfter)),
            ],
            receipt.Done.Count == 0 ? [Problem.Info("already-present", ("subject", root.CommonName), ("fingerprint", root.Fingerprint[..16]))] : [],
            ("root", root.Fingerprint),
            ("systemTrust", scene.Machine.SystemTrust is not { } trust ? "none" : trust.Holds(root) ? "present" : "lacks"));
    }
}
