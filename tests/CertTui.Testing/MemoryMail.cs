using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>A mail server in memory; its services are really served on loopback, with STARTTLS where it belongs.</summary>
public sealed class MemoryMail : IMailServer, IDisposable
{
    private readonly ServedMail _served;
    private readonly Dictionary<MailService, string> _hosts = [];
    private readonly List<(MailService Service, string Fingerprint)> _given = [];

    public MemoryMail(Func<Machine> machine) => _served = new ServedMail(machine, Presented, chain => Sends(chain));

    public string Product => "Memory Mail";

    public string? DefaultSmtp { get; set; }

    /// <summary>What the server sends; a test may let it send something else.</summary>
    public Func<StoreChain, IReadOnlyList<Certificate>> Sends { get; set; } = Served.ShortestOrder;

    /// <summary>Whether a change is taken; a test may let it pass without effect.</summary>
    public bool Obeys { get; set; } = true;

    /// <summary>What happens whenever a service is given, before it is.</summary>
    public Action<MailService> Giving { get; set; } = _ => { };

    public IReadOnlyList<MailName> Names() => [new(Some.Host, "mail-host"), new("MAIL01", "computer"), new("mail.local", "internal")];

    // SMTP is presented by the one that was given it last.
    public IReadOnlyList<MailHolding> Holdings() =>
    [
        .. from given in _given
           group given.Service by given.Fingerprint into services
           select new MailHolding(services.Key, [.. services.Order()], [.. services.Where(service => Presented(service) == services.Key)]),
    ];

    public void Assign(string fingerprint, MailService service, bool replaceDefaultSmtp = false)
    {
        Giving(service);
        if (!Obeys)
            return;
        _given.RemoveAll(given => given.Service == service && (service != MailService.Smtp || given.Fingerprint == fingerprint));
        _given.Add((service, fingerprint));
        DefaultSmtp = replaceDefaultSmtp ? fingerprint : DefaultSmtp;
    }

    public string? HostNameOf(MailService service) => _hosts.GetValueOrDefault(service);

    public void SetHostName(MailService service, string? host)
    {
        _hosts.Remove(service);
        if (host is not null)
            _hosts[service] = host;
    }

    public MailEntrance Reach(MailService service) =>
        new(_served.EndPointOf(service), HostNameOf(service) ?? Some.Host, ServedMail.StartTlsOf(service));

    /// <summary>Who is presented, and how it was set up.</summary>
    public string Snapshot() =>
        string.Join('\n', [.. Enum.GetValues<MailService>().Select(service => $"{service} {Presented(service)} {HostNameOf(service)}"), DefaultSmtp ?? ""]);

    public void Dispose() => _served.Dispose();

    private string? Presented(MailService service) => _given.FindLast(given => given.Service == service).Fingerprint;
}
