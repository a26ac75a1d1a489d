using CertTui.Engine.Certificates;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice;
using CertTui.Machines.Tests.Practice.MailServer;
using CertTui.Machines.Windows.Exchange;

namespace CertTui.Machines.Tests.Windows.Exchange;

/// <summary>The keys and stores of a practice machine, and in the place of its mail server an Exchange behind its shell.</summary>
internal sealed class ExchangeWorld : IDisposable
{
    private readonly MailWorld practice = new();

    public ExchangeWorld()
    {
        var personal = Path.Combine(new PracticeFolders(practice.World.PathOf()).Stores, nameof(StoreName.Personal));
        Exchange = new ExchangeStandIn(() => practice.World.Machine, personal, practice.Own, practice.Old);
        Machine = practice.World.Machine with { MailServer = Exchange.Mail };
    }

    public ExchangeStandIn Exchange { get; }

    public ExchangeMail Mail => Exchange.Mail;

    public Machine Machine { get; }

    public string Old => practice.Old;

    public string Own => practice.Own;

    public Certificate Renew(params string[] names) => practice.Renew(names);

    public void Dispose()
    {
        Exchange.Dispose();
        practice.Dispose();
    }
}
