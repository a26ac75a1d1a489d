using CertTui.Engine;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Responses;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>D.5 to D.10 once more, for the cross certificate: into the store of the intermediates, never among the roots.</summary>
internal sealed class InstallTheCross : Job
{
    public override string Id => InstallCross.Job;

    public override IReadOnlyList<string> Uses => ["crossPath"];

    public override Plan Draft(Scene scene)
    {
        var path = scene.Answer("crossPath");
        var response = ResponseReader.Read(Path.GetFileName(path), scene.Machine.Files.Read(path));
        return response.Certificates is [{ } found, ..]
            ? InstallCross.Draft(scene.Machine, found.Certificate)
            : throw new Refusal("not-a-certificate", ("source", path));
    }

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress) =>
        InstallCross.Apply(scene.Machine, plan, scene.Secrets, progress);

    public override Outcome Report(Scene scene, Receipt receipt) => Outcome.Of(receipt,
        [Reporting.Row("cross", receipt.Facts["subject"]), Reporting.Row("fingerprint", Reporting.Fingerprint(receipt.Facts["fingerprint"]))], []);
}
