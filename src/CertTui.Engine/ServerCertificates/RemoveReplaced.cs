using CertTui.Engine.Certificates;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.ServerCertificates;

/// <summary>
/// Takes a certificate that has a successor out of the Personal store; its key stays, so that it can be put back. It is refused
/// while anything still uses it.
/// </summary>
public static class RemoveReplaced
{
    public const string Job = "remove-replaced";

    /// <exception cref="Refusal"><c>certificate-in-use</c></exception>
    public static Plan Draft(Machine machine, string fingerprint)
    {
        if (machine.Stores.Find(StoreName.Personal, fingerprint) is not { } stored)
            return new Plan(Job);
        RequireUnused(machine, stored);
        return new Plan(Job, new RemoveCertificate(StoreName.Personal, stored));
    }

    /// <exception cref="Refusal"><c>certificate-in-use</c></exception>
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null)
    {
        foreach (var change in plan.Changes.OfType<RemoveCertificate>())
            RequireUnused(machine, change.Before);
        return Carrying.Apply(machine, plan, secrets, progress);
    }

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static void RequireUnused(Machine machine, StoredCertificate stored)
    {
        var certificate = stored.Certificate;
        var services = machine.MailServer?.NeededFor(certificate.Fingerprint).Select(MailHoldings.Written) ?? [];
        var bindings = machine.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Fingerprint == certificate.Fingerprint)
            .Select(binding => $"{binding.Site} {binding.Address}:{binding.Port}:{binding.Host}");
        var users = services.Concat(bindings).ToList();
        if (users.Count > 0)
            throw new Refusal("certificate-in-use", [.. certificate.About(), ("services", string.Join(", ", users))]);
    }
}
