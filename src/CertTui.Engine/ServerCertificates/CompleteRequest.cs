using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.Requests;
using CertTui.Engine.Verification;

namespace CertTui.Engine.ServerCertificates;

/// <summary>Installs an issued certificate on the key of its request (guide 5.6).</summary>
public static class CompleteRequest
{
    public const string Job = "complete-request";

    /// <exception cref="Refusal"><c>ca-certificate</c>, <c>expired</c>, <c>hostname-mismatch</c>, <c>key-not-found</c>,
    /// <c>incomplete-chain</c> and other
    /// faults of the chain, <c>friendly-name-too-long</c>, <c>friendly-name-taken</c></exception>
    public static Plan Draft(Machine machine, CompleteOrder order)
    {
        var certificate = order.Certificate;
        var notes = RefuseUnfit(machine, order).ToList();
        var key = FindKey.For(machine, certificate) ?? throw new Refusal("key-not-found", certificate.About());
        if (StoreChain.For(machine, certificate).Fault is { } fault)
            throw new Refusal(fault);

        var before = machine.Stores.Find(StoreName.Personal, certificate.Fingerprint);
        var name = order.FriendlyName ?? before?.FriendlyName ?? FriendlyName.Propose(machine, certificate);
        if (FriendlyName.Check(machine, certificate, name) is { } problem)
            throw new Refusal(problem);
        var after = new StoredCertificate(certificate, name, key.KeyId);
        var changes = new List<Change>();
        if (before != after)
            changes.Add(new PutCertificate(StoreName.Personal, after, before));
        if (key.Request is not null)
            changes.Add(new RetireRequest(key.Request, certificate.Fingerprint));
        notes.AddRange(NotesOnKey(key, certificate, before == after));
        return new Plan(Job, changes, notes, Facts(after));
    }

    /// <summary>The key is proved twice: before the request is retired, and at the end from a fresh look.</summary>
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        Carrying.Apply(machine, plan, secrets, progress, () => KeyProof.Check(machine, plan.Facts["fingerprint"]));

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static IEnumerable<Problem> RefuseUnfit(Machine machine, CompleteOrder order)
    {
        var certificate = order.Certificate;
        if (certificate.IsAuthority)
            throw new Refusal("ca-certificate", certificate.About());
        if (certificate.NotAfter < machine.Now)
            throw new Refusal("expired", [.. certificate.About(), ("at", certificate.NotAfter.Second())]);
        if (NameMatch.Mismatch(certificate, order.Names) is not { } mismatch)
            yield break;
        if (order.OverrideReason is null)
            throw new Refusal(mismatch);
        var details = new Dictionary<string, string>(mismatch.Details) { ["reason"] = order.OverrideReason };
        yield return new Problem(mismatch.Code, Severity.Warning, details);
    }

    private static IEnumerable<Problem> NotesOnKey(FoundKey key, Certificate certificate, bool isInstalled)
    {
        if (isInstalled)
            yield return Problem.Info("already-present", certificate.About());
        else if (key.IsOrphan)
            yield return Problem.Warning("orphan-key", [.. certificate.About(), ("key", key.KeyId)]);
        else if (key.Request is null)
            yield return Problem.Warning("key-shared", [.. certificate.About(), ("key", key.KeyId)]);
    }

    private static Dictionary<string, string> Facts(StoredCertificate stored) => new()
    {
        ["fingerprint"] = stored.Certificate.Fingerprint,
        ["subject"] = stored.Certificate.CommonName,
        ["name"] = stored.FriendlyName!,
        ["expires"] = stored.Certificate.NotAfter.ToString("O"),
    };
}
