using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>The authority revocation list, after its signature and its age were checked.</summary>
internal sealed class InstallTheArl : Job
{
    public override string Id => InstallCrl.Job;

    public override IReadOnlyList<string> Uses => ["arlPath"];

    public override Plan Draft(Scene scene) => InstallCrl.Draft(scene.Machine, scene.Machine.Files.Read(scene.Answer("arlPath")));

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        InstallCrl.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var list = string.Join("  ", new[] { "issuer", "at", "count" }.Select(fact => receipt.Facts[fact]));
        return Outcome.Of(receipt, [Reporting.Row("crl", list)], []);
    }
}
