using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Requests;

/// <summary>The job "make a certificate request": a new key, its request in the registry, and the file for the CA.</summary>
public static class MakeRequest
{
    public const string Job = "make-request";

    /// <summary>
    /// Facts: <c>requestId</c>, <c>keyId</c>, <c>csrPath</c>, and <c>spki</c> where the request is made already (after a cut).
    /// Notes: a warning <c>request-in-the-way</c> for each pending request of the same host.
    /// <see cref="Refusal"/> <c>file-exists</c> where the path holds anything but this very request.
    /// </summary>
    public static Plan Draft(Machine machine, RequestOrder order)
    {
        var change = new MakeKeyAndRequest(order);
        change.RefuseForeignFile(machine);
        var notes = RequestsInTheWay.For(machine, order.Subject.CommonName)
            .Where(request => request.Id != order.RequestId)
            .Select(RequestsInTheWay.Note);
        return new Plan(Job, [change], [.. notes], Facts(machine, order));
    }

    private static Dictionary<string, string> Facts(Machine machine, RequestOrder order)
    {
        var facts = new Dictionary<string, string>
        {
            ["requestId"] = order.RequestId,
            ["keyId"] = order.KeyId,
            ["csrPath"] = order.CsrPath,
        };
        if (machine.Pending.List().FirstOrDefault(request => request.Id == order.RequestId) is { } made)
            facts["spki"] = made.SpkiSha256;
        return facts;
    }
}
