using CertTui.Engine.Certificates;
using CertTui.Engine.MailServices;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.MailServices;

/// <summary>A mail server whose old certificate holds every service, and a renewed one that holds none.</summary>
internal sealed class MailMachine : IDisposable
{
    public static readonly MailService[] All = Enum.GetValues<MailService>();

    private readonly TestChain _world = new();

    public MailMachine()
    {
        Mail = new MemoryMail(() => Memory.Machine);
        Machine = Memory.Machine with { MailServer = Mail };
        _world.InstallOn(Memory);
        Renewed = Add(Some.Host).Fingerprint;
        foreach (var service in All)
            Mail.Assign(Old, service);
        Mail.DefaultSmtp = Old;
    }

    public MemoryMachine Memory { get; } = new();

    public MemoryMail Mail { get; }

    public Machine Machine { get; }

    public string Old => _world.Leaf.Certificate.Fingerprint;

    public string Renewed { get; }

    public Certificate Add(params string[] names)
    {
        var leaf = _world.Authority.Leaf(names);
        var id = $"key {Memory.Keys.List().Count}";
        Memory.Keys.Take(id, leaf.Key);
        Memory.Stores.Put(StoreName.Personal, new StoredCertificate(leaf.Certificate, id, id));
        return leaf.Certificate;
    }

    public Plan Draft(params MailService[] services) => AssignServices.Draft(Machine, new AssignOrder(Renewed, services));

    public Receipt Apply(Plan plan) => AssignServices.Apply(Machine, plan, MemorySecrets.None);

    public string Snapshot() => $"{Memory.Snapshot()}\n{Mail.Snapshot()}";

    public void Dispose()
    {
        Memory.Dispose();
        Mail.Dispose();
    }
}
