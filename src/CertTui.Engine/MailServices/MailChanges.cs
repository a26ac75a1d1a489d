using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.MailServices;

/// <summary>Gives a service to a certificate (<c>Enable-ExchangeCertificate</c>).</summary>
/// <param name="Service">Which.</param>
/// <param name="After">The certificate that gets it, SHA-256.</param>
/// <param name="Before">The one that was presented; null where there was none: then there is nobody to give it back to.</param>
public sealed record AssignService(MailService Service, string After, string? Before) : Change
{
    public override string Code => Before is null ? "assign-service" : "move-service";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["service"] = Service.Written(),
        // Two fingerprints side by side: the beginnings tell them apart.
        ["fingerprint"] = After[..16],
        ["before"] = Before?[..16] ?? "",
    };

    public override bool IsDone(Machine machine) => machine.Mail().Presented(Service) == After;

    public override void Do(Machine machine, ISecrets secrets) => machine.Mail().Assign(After, Service);

    // It cannot be taken off, only given to the old one again.
    public override void Undo(Machine machine)
    {
        if (Before is not null && IsDone(machine))
            machine.Mail().Assign(Before, Service);
    }
}

/// <summary>Replaces the default SMTP certificate (the force switch).</summary>
public sealed record ReplaceDefaultSmtp(string After, string? Before) : Change
{
    public override string Code => "replace-default-smtp";

    public override IReadOnlyDictionary<string, string> Details =>
        new Dictionary<string, string> { ["fingerprint"] = After[..16], ["before"] = Before?[..16] ?? "" };

    public override bool IsDone(Machine machine) => machine.Mail().DefaultSmtp == After;

    public override void Do(Machine machine, ISecrets secrets) =>
        machine.Mail().Assign(After, MailService.Smtp, replaceDefaultSmtp: true);

    public override void Undo(Machine machine)
    {
        if (Before is not null && IsDone(machine))
            machine.Mail().Assign(Before, MailService.Smtp, replaceDefaultSmtp: true);
    }
}

/// <summary>Sets the host name of POP or IMAP (<c>Set-PopSettings</c>, <c>Set-ImapSettings</c>).</summary>
public sealed record SetMailHostName(MailService Service, string After, string? Before) : Change
{
    public override string Code => "set-mail-host";

    public override IReadOnlyDictionary<string, string> Details =>
        new Dictionary<string, string> { ["service"] = Service.Written(), ["host"] = After };

    public override bool IsDone(Machine machine) => machine.Mail().HostNameOf(Service) == After;

    public override void Do(Machine machine, ISecrets secrets) => machine.Mail().SetHostName(Service, After);

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Mail().SetHostName(Service, Before);
    }
}
