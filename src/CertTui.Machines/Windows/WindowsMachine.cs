using System.Runtime.Versioning;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Windows.Iis;
using CertTui.Machines.Windows.Keys;
using CertTui.Machines.Windows.Requests;
using CertTui.Machines.Windows.Stores;

namespace CertTui.Machines.Windows;

/// <summary>This computer, where it is Windows: the stores and key containers of the local machine.</summary>
[SupportedOSPlatform("windows")]
public static class WindowsMachine
{
    /// <summary><c>not-administrator</c> (user); null where the process is elevated, as administrators over SSH always are.</summary>
    public static Problem? RightsMissing =>
        Environment.IsPrivilegedProcess ? null : Problem.Error("not-administrator", ("user", Environment.UserName));

    /// <param name="stateFolder">The program's state folder: requests and backups are written below it.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="Refusal"><c>not-administrator</c>: the stores of the machine are closed to others</exception>
    public static Machine Open(string stateFolder, TimeProvider clock)
    {
        if (RightsMissing is { } problem)
            throw new Refusal(problem);
        var keys = new WindowsKeys();
        var pending = new WindowsRequests(new FolderRequests(DurableFolder.Ensure(Path.Combine(stateFolder, "requests"))), keys);
        var stores = new WindowsStores(pending);
        return new Machine
        {
            Id = "this",
            HostName = Environment.MachineName,
            Clock = clock,
            Stores = stores,
            Keys = new KeysInUse(keys, stores, pending),
            Pending = pending,
            Sites = FindSites(stores, clock),
            Files = new DiskFiles(Path.Combine(stateFolder, "orders")),
        };
    }

    private static ISites FindSites(ICertificateStores stores, TimeProvider clock)
    {
        var system = Environment.GetFolderPath(Environment.SpecialFolder.System);
        return AppCmd.Find(system) is { } appCmd
            ? new IisSites(
                appCmd, new IisConfiguration(Path.Combine(system, "inetsrv", "config")), new HttpSysRecords(), stores, () => $"certtui-{clock.GetUtcNow():yyyyMMdd-HHmmss}")
            : new NoSites();
    }
}
