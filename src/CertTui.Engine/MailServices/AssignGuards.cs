using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;

namespace CertTui.Engine.MailServices;

/// <summary>What must be true before services are given to a certificate, and what a person should know.</summary>
internal static class AssignGuards
{
    public static void Require(Machine machine, AssignOrder order)
    {
        var mail = machine.Mail();
        if (order.Services.Count == 0)
            throw new Refusal("no-services");
        BindGuards.RequireUsable(machine, order.Fingerprint, "");
        var certificate = machine.Stores.Find(StoreName.Personal, order.Fingerprint)!.Certificate;
        RequireHostForWildcard(mail, order, certificate);
        // For SMTP the server presents only what covers its name; the others present it all the same, and their clients complain.
        if (order.Services.Contains(MailService.Smtp) && NameMatch.Mismatch(certificate, [mail.Reach(MailService.Smtp).Host]) is { } mismatch)
            throw new Refusal(mismatch);
    }

    public static IEnumerable<Problem> Notes(Machine machine, AssignOrder order)
    {
        var mail = machine.Mail();
        var certificate = machine.Stores.Find(StoreName.Personal, order.Fingerprint)!.Certificate;
        if (NameMatch.Mismatch(certificate, order.Services.Select(service => HostOf(mail, order, service)).Distinct()) is { } mismatch)
            yield return mismatch with { Severity = Severity.Warning };
        if (order.Services.Contains(MailService.Smtp) && mail.DefaultSmtp is { } current && current != order.Fingerprint)
            yield return DefaultSmtp(machine, current, order.ReplaceDefaultSmtp);
        foreach (var problem in order.Services.Distinct().SelectMany(mail.Foresee))
            yield return problem;
    }

    private static Problem DefaultSmtp(Machine machine, string current, bool replaced)
    {
        var subject = machine.Stores.Find(StoreName.Personal, current)?.Certificate.CommonName ?? "";
        return replaced
            ? Problem.Warning("default-smtp-replaced", ("subject", subject), ("fingerprint", current))
            : Problem.Info("default-smtp-kept", ("subject", subject), ("fingerprint", current));
    }

    /// <summary>The server takes the names of POP and IMAP from the subject, and a star is not a host.</summary>
    private static void RequireHostForWildcard(IMailServer mail, AssignOrder order, Certificate certificate)
    {
        var without = order.Services.Where(service => service is MailService.Pop or MailService.Imap)
            .Where(service => order.PopImapHost is null && mail.HostNameOf(service) is null).ToList();
        if (without.Count > 0 && certificate.CommonName.StartsWith('*'))
            throw new Refusal("wildcard-pop-imap", ("subject", certificate.CommonName), ("services", without.Written()));
    }

    private static string HostOf(IMailServer mail, AssignOrder order, MailService service) =>
        service is MailService.Pop or MailService.Imap && order.PopImapHost is { } host ? host : mail.Reach(service).Host;
}
