using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;
using CertTui.Machines.Practice.Sites;
using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Practice.MailServer;

/// <summary>
/// The mail server of machine.json, in the ways of Exchange. Of several certificates with SMTP it presents the one that was given
/// it last among those that cover its host name; where none does, the default.
/// </summary>
internal sealed class PracticeMail(MachineFile file, Machine machine, Listeners listeners) : IMailServer
{
    private MailRecord Record => file.Read().Mail ?? throw new Refusal("no-mail-server");

    public string Product => Record.Product;

    public string? DefaultSmtp => Record.DefaultSmtp;

    public IReadOnlyList<MailName> Names() => [.. Record.Names.Select(name => new MailName(name.Name, name.Setting))];

    public IReadOnlyList<MailHolding> Holdings()
    {
        var record = Record;
        var presented = Enum.GetValues<MailService>().Select(service => (service, Fingerprint: Presented(record, service))).ToList();
        var held = record.Assignments.Select(given => (service: Enum.Parse<MailService>(given.Service, ignoreCase: true), given.Fingerprint))
            .Append((service: MailService.Iis, Fingerprint: WebBinding(record)?.Fingerprint!)).Where(given => given.Fingerprint is not null);
        return
        [
            .. from given in held
               group given.service by given.Fingerprint into services
               select new MailHolding(
                   services.Key,
                   [.. services.Distinct().Order()],
                   [.. presented.Where(each => each.Fingerprint == services.Key).Select(each => each.service)]),
        ];
    }

    public void Assign(string fingerprint, MailService service, bool replaceDefaultSmtp = false)
    {
        var record = Record;
        var stored = Installed(fingerprint) ?? throw new Refusal("certificate-not-found", ("fingerprint", fingerprint));
        if (service is MailService.Pop or MailService.Imap && HostNameOf(service) is null && stored.Certificate.CommonName.StartsWith('*'))
            throw new Refusal("wildcard-pop-imap", ("subject", stored.Certificate.CommonName), ("services", service.ToString().ToUpperInvariant()));
        if (service == MailService.Iis)
            machine.Sites.Put((WebBinding(record) ?? WebEndPoint(record)) with { Fingerprint = fingerprint });
        else
            file.Change(record => record with { Mail = Given(record.Mail!, fingerprint, service, replaceDefaultSmtp) });
    }

    public string? HostNameOf(MailService service) => service switch
    {
        MailService.Pop => Record.PopHost,
        MailService.Imap => Record.ImapHost,
        _ => null,
    };

    public void SetHostName(MailService service, string? host) => file.Change(record => service switch
    {
        MailService.Pop => record with { Mail = record.Mail! with { PopHost = host } },
        MailService.Imap => record with { Mail = record.Mail! with { ImapHost = host } },
        _ => record,
    });

    public MailEntrance Reach(MailService service) => service == MailService.Iis
        ? new MailEntrance(machine.Sites.Reach(WebEndPoint(Record)), NameFor(Record, "web-access"), null)
        : new MailEntrance(listeners.Reach(Exchange(service)), HostOf(service), MailExchange.StartTlsOf(service));

    /// <summary>SMTP, IMAP and POP as they answer.</summary>
    public IReadOnlyList<MailExchange> Exchanges() => [Exchange(MailService.Smtp), Exchange(MailService.Imap), Exchange(MailService.Pop)];

    private MailExchange Exchange(MailService service) =>
        new(service, HostOf(service), () => Presented(Record, service), machine.Stores, machine.Keys);

    private string HostOf(MailService service) => HostNameOf(service) ?? NameFor(Record, "mail-host");

    private string? Presented(MailRecord record, MailService service)
    {
        if (service == MailService.Iis)
            return WebBinding(record)?.Fingerprint;
        var given = record.Assignments.Where(given => given.Service == NameOf(service)).Select(given => given.Fingerprint).Reverse();
        if (service != MailService.Smtp)
            return given.FirstOrDefault();
        var host = NameFor(record, "mail-host");
        return given.FirstOrDefault(fingerprint => Installed(fingerprint) is { } stored && NameMatch.Covers(stored.Certificate, host)) ?? record.DefaultSmtp;
    }

    // SMTP is added, the others move. Given again, it counts as given last.
    private static MailRecord Given(MailRecord record, string fingerprint, MailService service, bool replaceDefaultSmtp)
    {
        var name = NameOf(service);
        var others = record.Assignments.Where(given => given.Service != name || (service == MailService.Smtp && given.Fingerprint != fingerprint));
        return record with
        {
            Assignments = [.. others, new AssignmentRecord(name, fingerprint)],
            DefaultSmtp = service == MailService.Smtp && replaceDefaultSmtp ? fingerprint : record.DefaultSmtp,
        };
    }

    private Binding? WebBinding(MailRecord record) => machine.Sites.List().Where(site => site.Name == record.Site).SelectMany(site => site.Bindings)
        .FirstOrDefault(binding => binding is { Protocol: "https", Port: 443 });

    private static Binding WebEndPoint(MailRecord record) => new(record.Site, "https", "*", 443, "", false, null);

    private StoredCertificate? Installed(string fingerprint) =>
        machine.Stores.List(StoreName.Personal).FirstOrDefault(stored => stored.Certificate.Fingerprint == fingerprint);

    private static string NameFor(MailRecord record, string setting) => record.Names.First(name => name.Setting == setting).Name;

    private static string NameOf(MailService service) => service.ToString().ToLowerInvariant();
}
