using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Folders;
using CertTui.Machines.Unix.Apache;
using CertTui.Machines.Unix.Apache.Changes;
using CertTui.Machines.Unix.Files;
using CertTui.Machines.Unix.Network;
using CertTui.Machines.Unix.Trust;

namespace CertTui.Machines.Unix;

/// <summary>This computer where it runs Apache: its sites are the virtual hosts, its stores and keys lie in the program's state folder.</summary>
internal static class UnixMachine
{
    /// <summary>A server that is known runs here from its usual place, and the person who runs this program is root.</summary>
    public static bool IsReady => FileFacts.EffectiveUser() == 0 && ApacheServer.IsServing;

    /// <exception cref="Refusal"><c>machine-unsupported</c>, <c>rights-missing</c> (right, account), <c>program-not-trusted</c>,
    /// <c>apache-config-broken</c> and <c>apache-config-unclear</c> (path, line)</exception>
    public static Machine Open(ThisMachineOrder order)
    {
        var folders = new UnixFolders(Path.Combine(order.StateFolder, "this"));
        var files = new UnixFiles(folders.Orders);
        var server = ApacheServer.Find(files, order.Servers.GetValueOrDefault("apache")) ?? throw new Refusal("machine-unsupported");
        ApacheRights.Require(server);
        if (!order.OnlyLooks)
            folders.Ensure();
        Machine? machine = null;
        var (keys, pending) = (new FolderKeys(folders.Keys), new FolderRequests(folders.Requests));
        var stores = new UnixStores(new FolderStores(folders.Stores), Roots.SystemRoots.Read);
        var sites = new ApacheSites(server, new ChangeBook(folders.Changes, order.Clock), folders.ChangesLock, () => machine!);
        machine = new Machine
        {
            Id = "this",
            HostName = Environment.MachineName,
            Clock = order.Clock,
            Stores = stores,
            Keys = new KeysInUse(keys, stores, pending),
            Pending = pending,
            Journal = new FolderJournal(folders.Journal),
            Sites = sites,
            Servers = () => [ApacheFacts.Of(server, sites)],
            WebServers = new ApacheWebServers(server, sites),
            Network = new UnixNetwork(marker => AccessLogs.Hold(server.Read(), marker)),
            Files = files,
            SystemRoots = Roots.SystemRoots.Read,
            SystemTrust = TrustLayout.Find() is { } layout ? new SystemTrust(layout) : null,
        };
        if (!order.OnlyLooks)
            sites.Recover();
        ApacheSyntax.RequireSameHosts(server, server.Read());
        return machine;
    }
}
