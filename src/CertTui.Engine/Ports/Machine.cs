using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>Where jobs act: one computer (or the practice machine) as the engine sees it.</summary>
public sealed record Machine
{
    /// <summary><c>practice</c> or <c>this</c>.</summary>
    public required string Id { get; init; }

    public required string HostName { get; init; }

    public required TimeProvider Clock { get; init; }

    public required ICertificateStores Stores { get; init; }

    public required IKeys Keys { get; init; }

    /// <summary>The keys of the person who runs the program (CurrentUser): a request made in the wrong store leaves its key there. Null where there are none.</summary>
    public IKeys? UserKeys { get; init; }

    public required IPendingRequests Pending { get; init; }

    /// <summary>Which computer made which request; null where nobody keeps account.</summary>
    public IRequestJournal? Journal { get; init; }

    public required ISites Sites { get; init; }

    public required IFiles Files { get; init; }

    /// <summary>The certification authority's portal, where the machine can reach one by itself; else null and the person carries the papers.</summary>
    public IAuthority? Authority { get; init; }

    /// <summary>Hongkong Post's submission site, where the machine can reach one by itself; else null.</summary>
    public ISubmissionSite? SubmissionSite { get; init; }

    /// <summary>The DNS zone, where the machine can change it by itself; else null and the person does.</summary>
    public IZone? Zone { get; init; }

    /// <summary>The machine as the internet sees it; null where it cannot look from outside.</summary>
    public INetworkView? Network { get; init; }

    /// <summary>Who keeps what is not on this machine; null where the program cannot ask them.</summary>
    public INeighbours? Neighbours { get; init; }

    /// <summary>Server programs that read certificates from files when they start; null where none is known.</summary>
    public IWebServers? WebServers { get; init; }

    /// <summary>Faults to practise on; null on a real machine.</summary>
    public ITraining? Training { get; init; }

    /// <summary>The mail server of this computer; null where there is none.</summary>
    public IMailServer? MailServer { get; init; }

    /// <summary>Java's keytool; null where there is no Java.</summary>
    public IKeyTool? KeyTool { get; init; }

    /// <summary>What the operating system trusts; none where it cannot be read.</summary>
    public Func<IReadOnlyList<Certificate>> SystemRoots { get; init; } = () => [];

    /// <summary>Where the roots of the operating system can be changed; else null.</summary>
    public ISystemTrust? SystemTrust { get; init; }

    /// <summary>The server programs that were found; none where the machine is not asked for them.</summary>
    public Func<IReadOnlyList<InstalledServer>> Servers { get; init; } = () => [];

    /// <summary>The practice machine is modelled after Windows.</summary>
    public CommandFamily Commands { get; init; } = CommandFamily.Windows;

    public DateTimeOffset Now => Clock.GetUtcNow();
}
