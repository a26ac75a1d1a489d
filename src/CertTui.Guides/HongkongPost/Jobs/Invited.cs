using System.Text.RegularExpressions;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Guides.EveryGuide;
using CertTui.Guides.EveryGuide.Jobs;
using CertTui.Guides.Model;

namespace CertTui.Guides.HongkongPost.Jobs;

/// <summary>C.1: the e-mail and the PIN envelope. On the practice machine the application is approved when one comes to this step, unless it is to wait.</summary>
internal sealed partial class Invited : Watch
{
    public override string Id => "invited";

    public override Outcome? Look(Scene scene)
    {
        if (scene.Known.Said("practice.issue", "later"))
            scene.Machine.SubmissionSite?.Apply(Form(scene));
        else
            scene.Machine.SubmissionSite?.Invite(Form(scene));
        if (SiteMail.InvitationFor(scene) is not { } invitation || SiteMail.EnvelopeFor(scene) is not { } envelope)
            return null;
        return Outcome.Of(
            new Receipt(Id, [], Plan.NoFacts),
            [Reporting.Row("mail", invitation.Subject), Reporting.Row("envelope", envelope.Subject)],
            [],
            ("reference", Reference().Match(envelope.Body).Value));
    }

    private static Application Form(Scene scene) => new(
        scene.CaseId,
        Guards.Type(scene.Known),
        WantedNames.Of(scene.Known),
        scene.Answer("organization"),
        scene.Known.Answer("chineseName"),
        scene.Known.Said("government", "yes"));

    [GeneratedRegex(@"(?<!\d)\d{9}(?!\d)")]
    private static partial Regex Reference();
}
