using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix;

/// <summary>Where the program keeps what belongs to this computer: below the state folder, its owner's alone.</summary>
internal sealed record UnixFolders(string Root)
{
    public string Stores => Path.Combine(Root, "stores");

    public string Keys => Path.Combine(Root, "keys");

    public string Requests => Path.Combine(Root, "requests");

    public string Journal => Path.Combine(Root, "journal");

    /// <summary>What the person gets and makes: requests, deliveries, backups.</summary>
    public string Orders => Path.Combine(Root, "orders");

    /// <summary>What was changed on the web server, with the files as they were.</summary>
    public string Changes => Path.Combine(Root, "apache-changes");

    public string ChangesLock => Path.Combine(Root, "apache-changes.lock");

    public string TomcatChanges => Path.Combine(Root, "tomcat-changes");

    public string TomcatLock => Path.Combine(Root, "tomcat-changes.lock");

    public string NginxChanges => Path.Combine(Root, "nginx-changes");

    public string NginxLock => Path.Combine(Root, "nginx-changes.lock");

    /// <summary>How Tomcat was started, while it is stopped.</summary>
    public string TomcatLaunch => Path.Combine(Root, "tomcat-launch");

    public void Ensure()
    {
        foreach (var folder in new[] { Root, Stores, Keys, Requests, Journal, Orders, Changes, TomcatChanges, NginxChanges }.Concat(Enum.GetNames<StoreName>().Select(name => Path.Combine(Stores, name))))
            DurableFolder.Clean(DurableFolder.Ensure(folder));
    }
}
