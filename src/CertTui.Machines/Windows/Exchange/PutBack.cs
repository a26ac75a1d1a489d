using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>Makes Exchange what it was before a change that failed, as far as an assignment can be given back.</summary>
internal sealed class PutBack(LastLook look, ExchangeState before)
{
    /// <summary>Whoever lost a service gets it again; then the default for SMTP; last the host names, which an assignment sets, too.</summary>
    /// <exception cref="Refusal"><c>exchange-not-put-back</c> (what)</exception>
    public void All()
    {
        foreach (var (thumbprint, service) in Lost())
            look.Change(new ShellRequest("enable") { Thumbprint = thumbprint, Service = service.ToString().ToUpperInvariant() });
        if (LostDefault)
            look.Change(new ShellRequest("enable") { Thumbprint = before.DefaultSmtp, Service = "SMTP", Force = true });
        foreach (var service in LostNames())
            look.Change(new ShellRequest("host") { Service = service.ToString().ToUpperInvariant(), Host = before.SettingsOf(service)!.Name });
        if (Missing() is { Count: > 0 } missing)
            throw new Refusal("exchange-not-put-back", ("what", string.Join(", ", missing)));
    }

    private bool LostDefault => before.DefaultSmtp.Length > 0 && look.State.DefaultSmtp != before.DefaultSmtp;

    private List<(string Thumbprint, MailService Service)> Lost() =>
    [
        .. from certificate in before.Certificates
           from service in certificate.Services
           where !look.State.Has(certificate.Thumbprint, service)
           select (certificate.Thumbprint, service),
    ];

    private List<MailService> LostNames() =>
    [
        .. new[] { MailService.Pop, MailService.Imap }.Where(service =>
            before.SettingsOf(service) is { Name.Length: > 0 } settings && look.State.SettingsOf(service)?.Name != settings.Name),
    ];

    private List<string> Missing() =>
    [
        .. Lost().Select(lost => $"{lost.Service.ToString().ToUpperInvariant()} {lost.Thumbprint}"),
        .. LostDefault ? [$"SMTP {before.DefaultSmtp}"] : Array.Empty<string>(),
        .. LostNames().Select(service => $"{service.ToString().ToUpperInvariant()} {before.SettingsOf(service)!.Name}"),
    ];
}
