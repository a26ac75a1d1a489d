using System.Text;
using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Handshakes;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>A mail server in memory; its services are really served on loopback, with STARTTLS where it belongs.</summary>
public sealed class MemoryMail(Func<Machine> machine) : IMailServer, IDisposable
{
    private readonly Dictionary<MailService, TlsServer> _servers = [];
    private readonly Dictionary<MailService, string> _hosts = [];
    private readonly List<(MailService Service, string Fingerprint)> _given = [];

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

    public MailEntrance Reach(MailService service)
    {
        if (!_servers.TryGetValue(service, out var server))
            _servers[service] = server = new TlsServer(_ => MemoryTls.Present(machine(), Presented(service), Sends), stream => Talk(stream, service));
        return new MailEntrance(server.EndPoint, HostNameOf(service) ?? Some.Host, StartTlsOf(service));
    }

    /// <summary>Who is presented, and how it was set up.</summary>
    public string Snapshot() =>
        string.Join('\n', [.. Enum.GetValues<MailService>().Select(service => $"{service} {Presented(service)} {HostNameOf(service)}"), DefaultSmtp ?? ""]);

    public void Dispose() => _servers.Values.ToList().ForEach(server => server.Dispose());

    private string? Presented(MailService service) => _given.FindLast(given => given.Service == service).Fingerprint;

    private static StartTls? StartTlsOf(MailService service) => service switch
    {
        MailService.Smtp => StartTls.Smtp,
        MailService.Pop => StartTls.Pop3,
        MailService.Imap => StartTls.Imap,
        _ => null,
    };

    private static async Task Talk(Stream stream, MailService service)
    {
        string[] says = service switch
        {
            MailService.Smtp => ["220 memory", "250 STARTTLS", "220 go"],
            MailService.Pop => ["+OK memory", "+OK\r\nSTLS\r\n.", "+OK go"],
            MailService.Imap => ["* OK memory", "* CAPABILITY STARTTLS\r\na1 OK", "a2 OK go"],
            _ => [],
        };
        for (var i = 0; i < says.Length; i++)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(says[i] + "\r\n"));
            // One line of the client fits into one packet, and it waits for the answer.
            if (i < says.Length - 1)
                _ = await stream.ReadAsync(new byte[256]);
        }
    }
}
