using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Reissue;

/// <summary>Uploads a request for a certificate that shall take the place of another, or notes that a person did.</summary>
/// <param name="RequestId">The pending request.</param>
/// <param name="CaseId">The case, under which the order is found again.</param>
/// <param name="Previous">What the CA revokes when it issues.</param>
/// <param name="CsrPem">The request with its BEGIN and END lines.</param>
public sealed record AskForReissue(string RequestId, string CaseId, Certificate Previous, string CsrPem) : Change
{
    public override string Code => "ask-for-reissue";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["request"] = RequestId,
        ["subject"] = Previous.CommonName,
        ["serial"] = Previous.SerialNumber,
    };

    // What the CA has received cannot be taken back from here.
    public override bool CanUndo => false;

    public override bool IsDone(Machine machine) =>
        machine.Pending.List().Any(request => request.Id == RequestId && request.SubmittedAt is not null)
        && (machine.Authority is not { } authority || authority.Find(CaseId) is not null);

    public override void Do(Machine machine, ISecrets secrets)
    {
        machine.Authority?.Reissue(CaseId, CsrPem, Previous);
        machine.Pending.MarkSubmitted(RequestId, machine.Now);
    }

    public override void Undo(Machine machine)
    {
    }
}
