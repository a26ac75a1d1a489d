using CertTui.Engine.Plans;
using CertTui.Engine.Reissue;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;
using CertTui.Guides.TwcaFaq.Examinations;

namespace CertTui.Guides.TwcaFaq.Jobs;

/// <summary>Before a re-issue: whether what will be revoked is served anywhere; and the subject that the new request takes over.</summary>
internal sealed class LookAtThePrevious : Job
{
    public override string Id => "look-at-previous";

    public override bool ChangesMachine => false;

    public override Outcome Report(Scene scene, Receipt receipt)
    {
        var previous = IssuedCertificate.Read(scene).Server;
        var served = StillServed.Look(scene.Machine, previous);
        return Outcome.Of(receipt,
            [
                Reporting.Row("certificate", Reporting.OneLine(previous)),
                Reporting.Row("serial", previous.SerialNumber),
                Reporting.Row("issuer", previous.Issuer),
            ],
            served,
            ("previousServed", served.Count > 0 ? "yes" : "no"),
            ("subject.reissue", LookAround.SubjectOf(previous)));
    }
}
