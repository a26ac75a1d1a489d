using System.Net;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Windows.Iis;

/// <summary>The IIS of this computer: its tools and where its files are.</summary>
/// <param name="AppCmd">Changes the configuration.</param>
/// <param name="Configuration">Reads it.</param>
/// <param name="Http">The certificate records.</param>
/// <param name="Backups">Where appcmd keeps backups.</param>
/// <param name="Version">Null where it is not known.</param>
internal sealed record IisServer(AppCmd AppCmd, IisConfiguration Configuration, IHttpSys Http, string Backups, Version? Version)
{
    /// <summary>How long it may take until what was changed is served; a shared configuration is looked at from time to time only.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>As it names itself on the wire. Its keys are with the system, not in files.</summary>
    public InstalledServer Facts => new($"Microsoft-IIS/{Version?.ToString() ?? "-"}", "", Configuration.Path, []);

    /// <summary>Where a client on this computer gets to a binding: on loopback, unless http.sys listens on chosen addresses only.</summary>
    public IPEndPoint Reach(Binding binding)
    {
        if (binding.Address != "*")
            return new IPEndPoint(Reachable(IPAddress.Parse(binding.Address)), binding.Port);
        var chosen = Http.Listens().Select(Reachable).ToList();
        var onLoopback = chosen.Find(address => address.Equals(IPAddress.Loopback)) ?? chosen.Find(address => address.Equals(IPAddress.IPv6Loopback));
        return new IPEndPoint(onLoopback ?? chosen.FirstOrDefault() ?? IPAddress.Loopback, binding.Port);
    }

    // Nothing answers at an address that stands for all.
    private static IPAddress Reachable(IPAddress address) =>
        address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address;

    /// <summary>Null where IIS is not installed.</summary>
    /// <param name="systemFolder">Windows' system folder.</param>
    /// <param name="http">The certificate records.</param>
    /// <param name="version">From the registry.</param>
    public static IisServer? Find(string systemFolder, IHttpSys http, Version? version)
    {
        var home = Path.Combine(systemFolder, "inetsrv");
        return AppCmd.Find(systemFolder) is { } appCmd
            ? new IisServer(appCmd, new IisConfiguration(Path.Combine(home, "config")), http, Path.Combine(home, "backup"), version)
            : null;
    }
}
