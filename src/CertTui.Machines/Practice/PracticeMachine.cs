using System.Net;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Practice.MailServer;
using CertTui.Machines.Practice.Network;
using CertTui.Machines.Practice.Portal;
using CertTui.Machines.Practice.Post;
using CertTui.Machines.Practice.Sites;
using CertTui.Machines.Practice.SubmissionSite;
using CertTui.Machines.Practice.Tls;
using CertTui.Machines.Practice.Training;
using CertTui.Machines.Practice.World;

namespace CertTui.Machines.Practice;

/// <summary>The embedded sandbox: stores, keys, sites, a TLS server, a DNS server, a mailbox and two CAs, all in one folder.</summary>
public sealed class PracticeMachine : IDisposable
{
    private readonly PracticeFolders folders;
    private readonly IDisposable held;
    private readonly Orders orders;
    private readonly Applications applications;
    private readonly WaitingApplications waiting;
    private readonly DnsFile dns;
    private readonly PracticeZone zone;
    private readonly MachineFile file;
    private readonly PlaceListeners places;

    private PracticeMachine(PracticeFolders folders, IDisposable held, TimeProvider clock, Func<string, IReadOnlyDictionary<string, string>, string> texts)
    {
        this.folders = folders;
        this.held = held;
        CleanAll();
        var stores = new FolderStores(folders.Stores);
        var keys = new FolderKeys(folders.Keys);
        var sites = new PracticeSites(folders, binding => Listeners!.Reach(binding));
        var servers = new PracticeWebServers(folders, clock);
        var server = new SiteServer(sites.List, stores, keys) { Loaded = servers.LoadedFor };
        Listeners = new Listeners(server);
        var network = new NetworkFile(folders);
        var placeKeys = new FolderKeys(folders.NetworkKeys);
        places = new PlaceListeners(network, placeKeys, server, Listeners);
        orders = new Orders(folders);
        applications = new Applications(folders);
        waiting = new WaitingApplications(folders);
        dns = new DnsFile(folders);
        zone = new PracticeZone(dns);
        var files = new FileCheck(name => Resolve(sites, name));
        Machine = new Machine
        {
            Id = "practice",
            HostName = sites.HostName,
            Clock = clock,
            Stores = stores,
            Keys = keys,
            UserKeys = new FolderKeys(folders.UserKeys),
            Pending = new FolderRequests(folders.Requests),
            Journal = new FolderJournal(folders.Journal),
            Sites = sites,
            Files = new DiskFiles(folders.Orders, folders.Sites),
            Authority = OpenAuthority(clock, texts, files),
            SubmissionSite = OpenSubmissionSite(clock, texts, files),
            Zone = zone,
            SystemRoots = Roots.SystemRoots.Read,
            KeyTool = Java.KeyToolProgram.Find(),
            Network = new PracticeNetwork(network, places, server.Log, new PracticeCa(folders)),
            Neighbours = new PracticeNeighbours(network, placeKeys, () => Machine!),
            WebServers = servers,
            Training = new PracticeTraining(() => new Ground(Machine!, folders, new PracticeCa(folders))),
        };
        file = new MachineFile(folders);
        FindMailServer();
    }

    public Machine Machine { get; private set; }

    /// <summary>The messages, oldest first.</summary>
    public IReadOnlyList<Mail> Mailbox => Machine.Authority!.Mailbox();

    internal Listeners Listeners { get; }

    internal PracticeMail? Mail => Machine.MailServer as PracticeMail;

    /// <summary>Opens the practice world in a state folder, and makes it where there is none: whole or not at all, whoever else does the same.</summary>
    /// <param name="stateFolder">The program's state folder.</param>
    /// <param name="clock">The time by which the CA issues.</param>
    /// <param name="texts">The sentences of the mails, by code: practice-mail-check, -file, -issued, -csr-invitation, -pin-envelope and -dcv-code, each with -subject and -body.</param>
    public static PracticeMachine Open(string stateFolder, TimeProvider clock, Func<string, IReadOnlyDictionary<string, string>, string> texts)
    {
        var (folders, held) = WorldFolder.Enter(Path.GetFullPath(stateFolder), clock);
        return new PracticeMachine(folders, held, clock, texts);
    }

    /// <summary>Removes the practice world; false where there was none, <see cref="Engine.Refusal"/> <c>practice-in-use</c> (path) while it is open anywhere.</summary>
    public static bool Reset(string stateFolder) => WorldFolder.Remove(Path.GetFullPath(stateFolder));

    /// <summary>
    /// Sets the mail server up that the guide hkpost-exchange is about, where the world has none yet; from then on
    /// <see cref="Machine"/> has it, here and whenever the world is opened.
    /// </summary>
    public void AddMailServer()
    {
        file.Change(machine => machine.Mail is null ? MailStart.Install(machine, folders, Machine.Now) : machine);
        FindMailServer();
    }

    public PracticeOverview Show() => new(
        folders.Root,
        Machine.HostName,
        Machine.Sites.List(),
        Enum.GetValues<StoreName>().ToDictionary(store => store, store => Machine.Stores.List(store).Count),
        Machine.Pending.List().Count,
        Machine.Keys.List().Count,
        Mailbox.Count,
        [.. orders.List().Select(order => new OrderStatus(order.Id, order.CaseId, order.State))],
        [.. waiting.List().Select(WaitingApplications.Show), .. applications.List().Select(applications.Show)],
        [.. Listeners.Open(), .. zone.OpenPort is { } port ? [("dns", 53, port)] : Array.Empty<(string, int, int)>()],
        Mail is { } mail ? new MailOverview(mail.Product, mail.Holdings(), mail.DefaultSmtp) : null);

    /// <summary>The CAs sign new revocation lists: DER and PEM under ca/published, and here the DER of the one for twca-iis.</summary>
    public byte[] PublishRevocations()
    {
        Revocations.Publish(RevocationList.PostRoot3, new PracticeCa(folders), folders, Machine.Now);
        return Revocations.Publish(RevocationList.GlobalRoot, new PracticeCa(folders), folders, Machine.Now);
    }

    /// <summary>Stops the listeners and lets go of the world. What is on disk stays.</summary>
    public void Dispose()
    {
        places.Dispose();
        Listeners.Dispose();
        zone.Dispose();
        held.Dispose();
    }

    private void FindMailServer()
    {
        if (Mail is null && file.Read().Mail is not null)
            Machine = Machine with { MailServer = new PracticeMail(file, Machine, Listeners) };
    }

    private PracticeAuthority OpenAuthority(TimeProvider clock, Func<string, IReadOnlyDictionary<string, string>, string> texts, FileCheck files)
    {
        var ca = new PracticeCa(folders);
        var mailbox = new Mailbox(folders.Mailbox, "ssl@practice-ca.example");
        return new PracticeAuthority(orders, new OrderMails(mailbox, orders, ca, texts), mailbox, ca, files, new Reissues(ca, folders), clock);
    }

    /// <summary>Both CAs do what waits for them: issue the orders, approve the applications.</summary>
    public void DecideWaiting()
    {
        Machine.Authority!.IssueWaiting();
        ((PracticeSubmissionSite)Machine.SubmissionSite!).ApproveWaiting();
    }

    private PracticeSubmissionSite OpenSubmissionSite(TimeProvider clock, Func<string, IReadOnlyDictionary<string, string>, string> texts, FileCheck files)
    {
        var ca = new PracticeCa(folders);
        var mails = new ApplicationMails(new Mailbox(folders.Mailbox, "enquiry@practice-post.example"), texts);
        var invitations = new Invitations(applications, waiting, mails, dns, clock);
        var checks = new ControlChecks(files, new TxtCheck(() => zone.Resolver));
        return new PracticeSubmissionSite(applications, mails, invitations, checks, new Issuing(applications, ca, clock), ca, clock);
    }

    // What a name's address record would say: the machine's own web server, where it listens on port 80.
    private static IPEndPoint? Resolve(PracticeSites sites, string name)
    {
        var onPort80 = sites.List().SelectMany(site => site.Bindings).Where(binding => binding is { Protocol: "http", Port: 80 }).ToList();
        var binding = BindingChoice.For(name, onPort80) ?? onPort80.FirstOrDefault();
        return binding is null ? null : sites.Reach(binding);
    }

    // A copy or a backup of a world may lack the folders that were empty.
    private void CleanAll()
    {
        foreach (var folder in folders.All)
            DurableFolder.Clean(DurableFolder.Ensure(folder));
        foreach (var parent in new[] { folders.Requests, folders.AuthorityOrders, folders.Applications, folders.Revoked, folders.Sites })
        {
            foreach (var folder in Directory.GetDirectories(parent, "*", SearchOption.AllDirectories))
                DurableFolder.Clean(folder);
        }
    }
}
