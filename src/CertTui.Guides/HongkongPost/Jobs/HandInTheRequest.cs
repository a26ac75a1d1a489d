using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.Submissions;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.5: pastes the request; what the page then shows of the certificate is the report. Without a site: notes that the person did.</summary>
internal sealed class HandInTheRequest : Job
{
    public override string Id => "hand-in-request";

    public override Plan Draft(Scene scene)
    {
        ViewTheRequest.ReadBack(scene);
        var note = new HandIn(scene.Fact("requestId"), Submission: null, PassPhrase: "");
        return new Plan(Id, note.IsDone(scene.Machine) ? [] : [note]);
    }

    public override Receipt Apply(Scene scene, Plan plan, IProgress<Change>? progress)
    {
        // The page first: what it refuses must not be noted as handed in.
        if (scene.Machine.SubmissionSite is { } site)
            site.HandIn(scene.Answer("reference"), Request(scene));
        return base.Apply(scene, plan, progress);
    }

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        if (scene.Machine.SubmissionSite is not { } site)
            return Outcome.Of(receipt, [], []);
        var offered = site.HandIn(scene.Answer("reference"), Request(scene));
        return Outcome.Of(receipt,
            [
                Reporting.Row("serial", offered.SerialNumber),
                Reporting.Row("issuer", offered.Issuer),
                Reporting.Row("notBefore", Reporting.Moment(offered.NotBefore)),
                Reporting.Row("notAfter", Reporting.Moment(offered.NotAfter)),
            ],
            [],
            ("serial", offered.SerialNumber));
    }

    private static string Request(Scene scene) => Encoding.ASCII.GetString(scene.Machine.Files.Read(scene.Fact("csrPath")));
}
