using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.MailServices;

/// <summary>
/// Gives services of the mail server to an installed certificate, which the guide hkpost-exchange leaves out: without it the server
/// does not use the certificate. The proof reads the services back and shakes hands with each.
/// </summary>
public static class AssignServices
{
    public const string Job = "assign-services";

    /// <exception cref="Refusal"><c>no-mail-server</c>, <c>no-services</c>, <c>wildcard-pop-imap</c>, <c>certificate-not-found</c>,
    /// <c>key-not-found</c>, <c>key-mismatch</c>, <c>hostname-mismatch</c>, faults of the chain</exception>
    public static Plan Draft(Machine machine, AssignOrder order)
    {
        AssignGuards.Require(machine, order);
        var mail = machine.Mail();
        var services = order.Services.Distinct().Order().ToList();
        Change[] changes =
        [
            .. HostNames(mail, order),
            .. services.Select(service => new AssignService(service, order.Fingerprint, mail.Presented(service))),
            .. ReplacesDefault(order) ? [new ReplaceDefaultSmtp(order.Fingerprint, mail.DefaultSmtp)] : Array.Empty<Change>(),
        ];
        var facts = new Dictionary<string, string> { ["fingerprint"] = order.Fingerprint, ["services"] = services.Written() };
        return new Plan(Job, [.. changes.Where(change => !change.IsDone(machine))], [.. AssignGuards.Notes(machine, order)], facts);
    }

    /// <exception cref="Refusal"><c>service-not-assigned</c>, <c>service-not-proved</c>: everything is as it was.</exception>
    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null)
    {
        var mail = machine.Mail();
        var (services, fingerprint) = Ordered(plan);
        var others = Enum.GetValues<MailService>().Except(services).Except(services.SelectMany(mail.AlongWith)).ToDictionary(service => service, mail.Presented);
        return Carrying.Apply(machine, plan, secrets, progress, () =>
        {
            foreach (var service in services)
                MailProof.Check(machine, service, fingerprint);
            foreach (var (service, before) in others)
                MailProof.RequirePresented(mail, service, before);
        });
    }

    /// <summary>Gives each service back to the certificate that had it.</summary>
    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);

    private static IEnumerable<Change> HostNames(IMailServer mail, AssignOrder order) =>
        from service in order.Services.Distinct()
        where service is MailService.Pop or MailService.Imap && order.PopImapHost is not null
        select new SetMailHostName(service, order.PopImapHost!, mail.HostNameOf(service));

    private static bool ReplacesDefault(AssignOrder order) => order.ReplaceDefaultSmtp && order.Services.Contains(MailService.Smtp);

    // From the facts: a job that was cut off after the changes has nothing left to change, and everything left to prove.
    private static (IReadOnlyList<MailService> Services, string Fingerprint) Ordered(Plan plan) =>
    (
        [.. plan.Facts["services"].Split(", ").Select(name => Enum.Parse<MailService>(name, ignoreCase: true))],
        plan.Facts["fingerprint"]
    );
}
