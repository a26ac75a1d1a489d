using System.Net.NetworkInformation;
using System.Runtime.Versioning;
using System.Security.Principal;
using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Roots;
using CertTui.Machines.Windows.Exchange;
using CertTui.Machines.Windows.Iis;
using CertTui.Machines.Windows.Keys;
using CertTui.Machines.Windows.Requests;
using CertTui.Machines.Windows.Stores;

namespace CertTui.Machines.Windows;

/// <summary>This computer, where it is Windows: the stores and key containers of the local machine, and IIS where it is installed.</summary>
[SupportedOSPlatform("windows")]
public static class WindowsMachine
{
    // The management shell loads for a minute on a busy server, and a virtual directory takes its time.
    private static readonly TimeSpan ShellPatience = TimeSpan.FromMinutes(5);

    /// <summary><c>not-administrator</c> (user); null where the process is elevated, as administrators over SSH always are.</summary>
    public static Problem? RightsMissing => IsAdministrator ? null : Problem.Error("not-administrator", ("user", Environment.UserName));

    /// <summary>IIS is installed here, and the person who runs this program is an administrator.</summary>
    public static bool IsReady => IsAdministrator && AppCmd.Find(Environment.SystemDirectory) is not null;

    /// <param name="stateFolder">The program's state folder: requests and backups are written below it.</param>
    /// <param name="clock">The time.</param>
    /// <param name="onlyLooks">Nothing is written, not even what an ended process left is put back.</param>
    /// <exception cref="Refusal"><c>not-administrator</c>: the stores of the machine are closed to others</exception>
    public static Machine Open(string stateFolder, TimeProvider clock, bool onlyLooks = false)
    {
        if (RightsMissing is { } problem)
            throw new Refusal(problem);
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
            MailServer = FindMailServer(stores, clock),
            Servers = () => iis is null ? [] : [iis.Facts],
        };
    }

    // Windows calls a process elevated for any mighty group (backup operators, too); the stores and IIS want an administrator's.
    private static bool IsAdministrator
    {
        get
        {
            using var me = WindowsIdentity.GetCurrent();
            return new WindowsPrincipal(me).IsInRole(WindowsBuiltInRole.Administrator);
        }
    }

    // Only found here: its shell is not started before somebody asks.
    private static ExchangeMail? FindMailServer(ICertificateStores stores, TimeProvider clock)
    {
        if (ExchangeInstallation.Find(SetupRegistry.Read()) is not { } installation)
            return null;
        var powerShell = new WindowsPowerShell(WindowsPowerShell.PathIn(Environment.GetFolderPath(Environment.SpecialFolder.System)), ShellPatience);
        var shell = new ExchangeShell(powerShell, installation, $@"{Environment.UserDomainName}\{Environment.UserName}");
        var network = IPGlobalProperties.GetIPGlobalProperties();
        var computer = network.DomainName.Length > 0 ? $"{network.HostName}.{network.DomainName}" : network.HostName;
        return new ExchangeMail(installation.Product, shell, stores, computer, clock);
    }
}
