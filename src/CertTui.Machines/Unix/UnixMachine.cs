using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Folders;
using CertTui.Machines.Unix.Apache;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Files;
using CertTui.Machines.Unix.Network;
using CertTui.Machines.Unix.Nginx;
using CertTui.Machines.Unix.Tomcat;
using CertTui.Machines.Unix.Trust;

namespace CertTui.Machines.Unix;

/// <summary>This computer where it runs Apache, nginx or Tomcat: its sites are theirs, its stores and keys lie in the program's state folder.</summary>
internal static class UnixMachine
{
    /// <summary>A server that is known runs here from its usual place, and the person who runs this program is root.</summary>
    public static bool IsReady => FileFacts.EffectiveUser() == 0 && (ApacheServer.IsServing || TomcatServer.IsServing || NginxProgram.IsServing);

    /// <exception cref="Refusal"><c>machine-unsupported</c>, <c>rights-missing</c> (right, account), <c>program-not-trusted</c>,
    /// <c>apache-config-broken</c>, <c>apache-config-unclear</c>, <c>tomcat-config-broken</c>, <c>tomcat-config-unclear</c>, <c>nginx-config-broken</c> (path, line),
    /// <c>tomcat-several</c> (paths), <c>tomcat-shared</c> (path, ids)</exception>
    public static Machine Open(ThisMachineOrder order)
    {
        var folders = new UnixFolders(Path.Combine(order.StateFolder, "this"));
        var files = new UnixFiles(folders.Orders);
        Machine? machine = null;
        var servers = Servers(order, folders, files, () => machine!);
        if (servers.Count == 0)
            throw new Refusal("machine-unsupported");
        if (!order.OnlyLooks)
            folders.Ensure();
        var (keys, pending) = (new FolderKeys(folders.Keys), new FolderRequests(folders.Requests));
        var stores = new UnixStores(new FolderStores(folders.Stores), Roots.SystemRoots.Read);
        machine = new Machine
        {
            Id = "this",
            Commands = CommandFamily.Unix,
            HostName = Environment.MachineName,
            Clock = order.Clock,
            Stores = stores,
            Keys = new KeysInUse(keys, stores, pending),
            Pending = pending,
            Journal = new FolderJournal(folders.Journal),
            Sites = servers.Count == 1 ? servers[0].Sites : new JoinedSites([.. servers.Select(server => server.Sites)]),
            Servers = () => [.. servers.Select(server => server.Facts())],
            WebServers = servers.Select(server => server.WebServers).FirstOrDefault(found => found is not null),
            Network = new UnixNetwork(marker => Saw(servers, marker)),
            Files = files,
            SystemRoots = Roots.SystemRoots.Read,
            SystemTrust = TrustLayout.Find() is { } layout ? new SystemTrust(layout) : null,
        };
        foreach (var server in servers)
            server.Open(order.OnlyLooks);
        return machine;
    }

    // Where one is named the person means that one alone.
    private static List<OpenedServer> Servers(ThisMachineOrder order, UnixFolders folders, UnixFiles files, Func<Machine> machine)
    {
        var meant = Meant(order, folders);
        var apache = meant.Has("apache") ? ApacheServer.Find(files, order.Servers.GetValueOrDefault("apache")) : null;
        // Of Tomcat only one that runs is found.
        var tomcat = order.Servers.Count == 0 || order.Servers.ContainsKey("tomcat")
            ? TomcatServer.Find(files, order.Servers.GetValueOrDefault("tomcat"), folders.TomcatLaunch)
            : null;
        var nginx = meant.Has("nginx") ? NginxProgram.Find(files, order.Servers.GetValueOrDefault("nginx")) : null;
        var found = new List<OpenedServer>();
        if (apache is not null)
            found.Add(OpenedServer.Of(apache, new ChangeBook(folders.Changes, order.Clock), folders.ChangesLock, machine));
        if (tomcat is not null)
            found.Add(OpenedServer.Of(tomcat, new ChangeBook(folders.TomcatChanges, order.Clock), folders.TomcatLock, machine));
        if (nginx is not null)
            found.Add(OpenedServer.Of(nginx, new ChangeBook(folders.NginxChanges, order.Clock), folders.NginxLock, machine));
        return found;
    }

    private static MeantServers Meant(ThisMachineOrder order, UnixFolders folders)
    {
        (string Kind, bool Runs, string Changes)[] kinds =
        [
            ("apache", ApacheServer.IsServing, folders.Changes),
            ("tomcat", TomcatServer.IsServing, folders.TomcatChanges),
            ("nginx", NginxProgram.IsServing, folders.NginxChanges),
        ];
        return new MeantServers(
            [.. order.Servers.Keys],
            [.. kinds.Where(kind => kind.Runs).Select(kind => kind.Kind)],
            [.. kinds.Where(kind => new ChangeBook(kind.Changes, order.Clock).List().Count > 0).Select(kind => kind.Kind)]);
    }

    // True where one of them saw it; null where none keeps account.
    private static bool? Saw(IEnumerable<OpenedServer> servers, string marker)
    {
        var told = servers.Select(server => server.Saw(marker)).OfType<bool>().ToList();
        return told.Count == 0 ? null : told.Contains(true);
    }
}
