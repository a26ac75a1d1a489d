using CertTui.Engine.Ports;

namespace CertTui.Machines.Practice;

/// <summary>Where things lie in a practice world.</summary>
internal sealed record PracticeFolders(string Root)
{
    public string MachineFile => Path.Combine(Root, "machine.json");

    public string MachineLock => Path.Combine(Root, "machine.lock");

    /// <summary>The scenario that was seeded last.</summary>
    public string ScenarioFile => Path.Combine(Root, "scenario.json");

    /// <summary>The public addresses, and what answers there.</summary>
    public string NetworkFile => Path.Combine(Root, "network.json");

    public string NetworkLock => Path.Combine(Root, "network.lock");

    /// <summary>The keys of other servers and devices.</summary>
    public string NetworkKeys => Path.Combine(Root, "network");

    /// <summary>The server programs that keep their certificates in files.</summary>
    public string ServersFile => Path.Combine(Root, "servers.json");

    public string ServersLock => Path.Combine(Root, "servers.lock");

    public string DnsFile => Path.Combine(Root, "dns.json");

    public string DnsLock => Path.Combine(Root, "dns.lock");

    public string Stores => Path.Combine(Root, "stores");

    public string Keys => Path.Combine(Root, "keys");

    /// <summary>The keys of the person, not of the machine.</summary>
    public string UserKeys => Path.Combine(Root, "user-keys");

    public string Requests => Path.Combine(Root, "requests");

    /// <summary>Which computer made which request.</summary>
    public string Journal => Path.Combine(Root, "journal");

    public string Sites => Path.Combine(Root, "sites");

    public string Mailbox => Path.Combine(Root, "mailbox");

    /// <summary>What the person gets and makes: requests, deliveries, backups.</summary>
    public string Orders => Path.Combine(Root, "orders");

    public string Authority => Path.Combine(Root, "ca");

    public string AuthorityKeys => Path.Combine(Authority, "keys");

    public string AuthorityCertificates => Path.Combine(Authority, "certificates");

    public string AuthorityOrders => Path.Combine(Authority, "orders");

    /// <summary>What the CA that stands for Hongkong Post knows of its applications.</summary>
    public string Applications => Path.Combine(Authority, "applications");

    /// <summary>Those that it has not approved yet.</summary>
    public string WaitingApplications => Path.Combine(Authority, "waiting-applications");

    public string ApplicationsLock => Path.Combine(Authority, "applications.lock");

    public string AuthorityLock => Path.Combine(Authority, "orders.lock");

    /// <summary>The server certificates that the CA took back.</summary>
    public string Revoked => Path.Combine(Authority, "revoked");

    public string Published => Path.Combine(Authority, "published");

    public string Store(StoreName store) => Path.Combine(Stores, store.ToString());

    public IEnumerable<string> All =>
    [
        Root, Stores, .. Enum.GetValues<StoreName>().Select(Store), Keys, UserKeys, Requests, Journal, Sites, Mailbox, Orders,
        Authority, AuthorityKeys, AuthorityCertificates, AuthorityOrders, Applications, Revoked, Published, NetworkKeys,
    ];
}
