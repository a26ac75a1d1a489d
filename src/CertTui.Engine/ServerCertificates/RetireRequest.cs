using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.ServerCertificates;

/// <summary>Takes a pending request out of the list, once its certificate is installed and its key proved, and not before.</summary>
/// <param name="Request">The record as it was.</param>
/// <param name="Fingerprint">The certificate that answers it.</param>
public sealed record RetireRequest(PendingRequest Request, string Fingerprint) : Change
{
    public override string Code => "retire-request";

    public override IReadOnlyDictionary<string, string> Details =>
        new Dictionary<string, string> { ["host"] = Request.Host, ["request"] = Request.Id, ["fingerprint"] = Fingerprint };

    public override bool IsDone(Machine machine) => machine.Pending.List().All(request => request.Id != Request.Id);

    public override void Do(Machine machine, ISecrets secrets)
    {
        // The record is the last thing that leads to the key: it stays until the key is proved behind the certificate.
        KeyProof.Check(machine, Fingerprint);
        machine.Pending.Retire(Request.Id);
    }

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Pending.Add(Request);
    }
}
