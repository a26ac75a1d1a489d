using CertTui.Machines.Disk;

namespace CertTui.Machines.Windows;

/// <summary>Where the program keeps what Windows has no place for: below the state folder.</summary>
internal sealed record WindowsFolders(string Root)
{
    public string Requests => Path.Combine(Root, "requests");

    public string Journal => Path.Combine(Root, "journal");

    /// <summary>What the person gets and makes: requests, deliveries, backups.</summary>
    public string Orders => Path.Combine(Root, "orders");

    /// <summary>What was changed in IIS, with the certificate records as they were.</summary>
    public string Iis => Path.Combine(Root, "iis-changes");

    public void Ensure()
    {
        foreach (var folder in new[] { Root, Requests, Journal, Orders, Iis })
            DurableFolder.Clean(DurableFolder.Ensure(folder));
    }
}
