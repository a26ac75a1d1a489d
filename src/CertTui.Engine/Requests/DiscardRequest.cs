using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>Takes a pending request out of the list because the person wants another in its place. Its key stays: nobody knows what the CA still sends.</summary>
public sealed record DiscardRequest(PendingRequest Request) : Change
{
    public override string Code => "discard-request";

    public override IReadOnlyDictionary<string, string> Details =>
        new Dictionary<string, string> { ["host"] = Request.Host, ["request"] = Request.Id };

    public override bool IsDone(Machine machine) => machine.Pending.List().All(request => request.Id != Request.Id);

    public override void Do(Machine machine, ISecrets secrets) => machine.Pending.Retire(Request.Id);

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Pending.Add(Request);
    }
}
