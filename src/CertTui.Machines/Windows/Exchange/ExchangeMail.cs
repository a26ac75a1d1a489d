using System.Net;
using CertTui.Engine;
using CertTui.Engine.Certificates;
using CertTui.Engine.MailServices;
using CertTui.Engine.Ports;
using CertTui.Engine.Verification;
using CertTui.Machines.Windows.Iis;

namespace CertTui.Machines.Windows.Exchange;

/// <summary>
/// The Exchange of this computer. Key, request, certificate and backup are the machine's own work in its stores, which Exchange
/// reads; only what Exchange alone can do goes through its shell. Whether a command worked is never believed, only read back.
/// </summary>
internal sealed class ExchangeMail : IMailServer
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ICertificateStores stores;
    private readonly string computer;
    private readonly TimeProvider clock;
    private readonly LastLook look;
    private readonly ExchangeChange change;
    private readonly Presenting presenting;

    /// <param name="product">Name and version.</param>
    /// <param name="shell">How it is asked.</param>
    /// <param name="stores">Where its certificates are.</param>
    /// <param name="computer">The computer's name, with its domain.</param>
    /// <param name="clock">The time.</param>
    public ExchangeMail(string product, IExchangeShell shell, ICertificateStores stores, string computer, TimeProvider clock)
    {
        (Product, this.stores, this.computer, this.clock) = (product, stores, computer, clock);
        look = new LastLook(shell, clock);
        change = new ExchangeChange(shell, look);
        presenting = new Presenting(stores);
    }

    /// <summary>How long a service may take to present what it was given.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Where an address of the server's settings is reached from here.</summary>
    public Func<IPEndPoint, IPEndPoint> Door { get; init; } = endPoint => endPoint;

    public string Product { get; }

    public string? DefaultSmtp => Thumbprints.Of(stores).FingerprintOf(look.State.DefaultSmtp);

    private ExchangeSettings Settings => new(look.Names, computer);

    public IReadOnlyList<MailName> Names() => Settings.Names();

    public IReadOnlyList<MailHolding> Holdings()
    {
        var services = Enum.GetValues<MailService>().Select(service => (Service: service, Holders: presenting.Holders(look.State, service))).ToList();
        var seen = services.ToDictionary(each => each.Service, each => presenting.Seen(each.Holders, Reach(each.Service)));
        return
        [
            .. from certificate in services.SelectMany(each => each.Holders).Distinct()
               select new MailHolding(
                   certificate.Fingerprint,
                   [.. services.Where(each => each.Holders.Contains(certificate)).Select(each => each.Service)],
                   [.. seen.Where(each => certificate.Equals(each.Value)).Select(each => each.Key)]),
        ];
    }

    public void Assign(string fingerprint, MailService service, bool replaceDefaultSmtp = false)
    {
        var thumbprint = Thumbprints.Of(stores).ThumbprintOf(fingerprint);
        var certificate = Installed(fingerprint);
        if (service is MailService.Pop or MailService.Imap && certificate.CommonName.StartsWith('*'))
            AssignWildcard(certificate, service);
        else
            Enable(certificate, thumbprint, service, replaceDefaultSmtp);
        WaitFor(certificate, service);
    }

    public string? HostNameOf(MailService service) =>
        look.State.SettingsOf(service)?.Name is { Length: > 0 } name && !IsComputer(name) ? name : null;

    public void SetHostName(MailService service, string? host)
    {
        var name = host ?? computer;
        change.Carry(
            new ShellRequest("host") { Service = service.Written(), Host = name },
            after => after.SettingsOf(service)?.Name == name,
            () => Problem.Error("exchange-not-changed", ("service", service.Written()), ("wanted", name)));
    }

    public MailEntrance Reach(MailService service)
    {
        var entrance = Settings.Reach(service, look.State.SettingsOf(service), HostNameOf(service));
        return entrance with { EndPoint = Door(entrance.EndPoint) };
    }

    // For POP and IMAP the network service is let at the key, and that is what SMTP goes by.
    public IReadOnlyList<MailService> AlongWith(MailService service) => service is MailService.Pop or MailService.Imap ? [MailService.Smtp] : [];

    public IReadOnlyList<Problem> Foresee(MailService service) => service switch
    {
        MailService.Smtp => [Newest(service)],
        MailService.Pop or MailService.Imap =>
        [
            Newest(service),
            Problem.Info("exchange-service-restarts", ("service", service.Written())),
            Problem.Info("exchange-smtp-along", ("service", service.Written())),
        ],
        _ => [],
    };

    private Problem Newest(MailService service) =>
        Problem.Info("exchange-newest-presented", ("service", service.Written()), ("host", Reach(service).Host));

    // Without -Force the shell asks about the default certificate, finds nobody to answer and complains; the service is given by then.
    private void Enable(Certificate certificate, string thumbprint, MailService service, bool force)
    {
        var before = look.State;
        var defaultSmtp = force ? thumbprint : before.DefaultSmtp;
        change.Carry(
            new ShellRequest("enable") { Service = service.Written(), Thumbprint = thumbprint, Force = force },
            after => after.Has(thumbprint, service) && (defaultSmtp.Length == 0 || after.DefaultSmtp == defaultSmtp),
            () => Problem.Error("exchange-not-changed", ("service", service.Written()), ("wanted", thumbprint)));
        KeepHostName(before, certificate, service);
    }

    // An assignment sets the host name to the first of the certificate's; one that it covers as well need not change.
    private void KeepHostName(ExchangeState before, Certificate certificate, MailService service)
    {
        if (before.SettingsOf(service)?.Name is { Length: > 0 } name && look.State.SettingsOf(service)?.Name != name && NameMatch.Covers(certificate, name))
            SetHostName(service, name);
    }

    // It cannot be enabled for POP and IMAP: they find it by their host name, which is set once more to make them read it.
    private void AssignWildcard(Certificate certificate, MailService service)
    {
        var name = HostNameOf(service);
        if (name is null || !NameMatch.Covers(certificate, name))
            throw new Refusal("wildcard-pop-imap", ("subject", certificate.CommonName), ("services", service.Written()));
        SetHostName(service, name);
    }

    // Transport keeps certificates for a moment. Where another one has the better claim, waiting does not help.
    private void WaitFor(Certificate certificate, MailService service)
    {
        var since = clock.GetTimestamp();
        var holders = presenting.Holders(look.State, service);
        while (certificate.Equals(Presenting.Expected(holders, Reach(service)))
            && !certificate.Equals(presenting.Seen(holders, Reach(service)))
            && clock.GetElapsedTime(since) < Patience)
            Task.Delay(Pause, clock).Wait();
    }

    private Certificate Installed(string fingerprint) =>
        stores.List(StoreName.Personal).First(stored => stored.Certificate.Fingerprint == fingerprint).Certificate;

    private bool IsComputer(string name) => string.Equals(name, computer, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, computer.Split('.')[0], StringComparison.OrdinalIgnoreCase);
}
