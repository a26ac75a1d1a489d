using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Submissions;

/// <summary>Hands a request in at the CA's portal, or notes that a person did; from then on the pending request is never deleted.</summary>
/// <param name="RequestId">The pending request.</param>
/// <param name="Submission">What the portal's form gets; null where no portal can be reached from here.</param>
/// <param name="PassPhrase">The id of the secret that the portal asks for.</param>
public sealed record HandIn(string RequestId, Submission? Submission, string PassPhrase) : Change
{
    public override string Code => Submission is null ? "note-submission" : "hand-in";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["request"] = RequestId,
        ["names"] = string.Join(", ", Submission?.Names ?? []),
        ["validation"] = Submission?.Validation ?? "",
    };

    // What the CA has received cannot be taken back from here.
    public override bool CanUndo => false;

    public override bool IsDone(Machine machine) =>
        machine.Pending.List().Any(request => request.Id == RequestId && request.SubmittedAt is not null)
        && (Submission is null || machine.Authority?.Find(Submission.CaseId) is not null);

    public override void Do(Machine machine, ISecrets secrets)
    {
        // A case that was cut off after the portal had answered is not handed in twice.
        if (Submission is not null && machine.Authority is { } authority && authority.Find(Submission.CaseId) is null)
            authority.Submit(Submission, secrets.Get(PassPhrase));
        machine.Pending.MarkSubmitted(RequestId, machine.Now);
    }

    public override void Undo(Machine machine)
    {
    }
}
