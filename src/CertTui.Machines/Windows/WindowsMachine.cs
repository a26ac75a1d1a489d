using System.Runtime.Versioning;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Roots;
using CertTui.Machines.Windows.Iis;
using CertTui.Machines.Windows.Keys;
using CertTui.Machines.Windows.Requests;
using CertTui.Machines.Windows.Stores;

namespace CertTui.Machines.Windows;

/// <summary>This computer, where it is Windows: the stores and key containers of the local machine, and IIS where it is installed.</summary>
[SupportedOSPlatform("windows")]
public static class WindowsMachine
{
    /// <summary>IIS is installed here, and the person who runs this program is an administrator.</summary>
    public static bool IsReady => Environment.IsPrivilegedProcess && AppCmd.Find(Environment.SystemDirectory) is not null;

    /// <param name="stateFolder">The program's state folder: requests and backups are written below it.</param>
    /// <param name="clock">The time.</param>
    /// <param name="onlyLooks">Nothing is written, not even what an ended process left is put back.</param>
    /// <exception cref="Refusal"><c>not-administrator</c>: the stores of the machine are closed to others</exception>
    public static Machine Open(string stateFolder, TimeProvider clock, bool onlyLooks = false)
    {
        if (!Environment.IsPrivilegedProcess)
            throw new Refusal("not-administrator", ("user", Environment.UserName));
        var folders = new WindowsFolders(Path.Combine(stateFolder, "this"));
        if (!onlyLooks)
            folders.Ensure();
        var keys = new WindowsKeys();
        var pending = new WindowsRequests(new FolderRequests(folders.Requests), keys);
        var stores = new WindowsStores(pending);
        var iis = IisServer.Find(Environment.SystemDirectory, new HttpSysRecords(), IisVersion.Read());
        var sites = iis is null ? null : new IisSites(iis, stores, folders.Iis, clock);
        if (!onlyLooks)
            sites?.Recover();
        return new Machine
        {
            Id = "this",
            HostName = Environment.MachineName,
            Clock = clock,
            Stores = stores,
            Keys = new KeysInUse(keys, stores, pending),
            Pending = pending,
            Journal = new FolderJournal(folders.Journal),
            Sites = sites ?? (ISites)new NoSites(),
            Files = new DiskFiles(folders.Orders),
            SystemRoots = SystemRoots.Read,
            Servers = () => iis is null ? [] : [iis.Facts],
        };
    }
}
