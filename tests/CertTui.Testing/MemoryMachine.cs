using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>A computer in memory, with TLS servers that really listen on loopback. Its parts are open to the test.</summary>
public sealed class MemoryMachine : IDisposable
{
    public MemoryMachine()
    {
        Sites = new MemorySites(() => Machine!);
        Machine = new Machine
        {
            Id = "practice",
            HostName = "memory",
            Clock = Clock,
            Stores = Stores,
            Keys = Keys,
            UserKeys = UserKeys,
            Journal = Journal,
            Pending = Pending,
            Sites = Sites,
            Files = Files,
        };
    }

    public Machine Machine { get; }

    public FakeTime Clock { get; } = Some.Clock();

    public MemoryStores Stores { get; } = new();

    public MemoryKeys Keys { get; } = new();

    public MemoryKeys UserKeys { get; } = new();

    public MemoryJournal Journal { get; } = new();

    public MemoryPending Pending { get; } = new();

    public MemorySites Sites { get; }

    public MemoryFiles Files { get; } = new();

    /// <summary>Everything that a job could have changed, as text to compare.</summary>
    public string Snapshot() =>
        string.Join('\n', [Stores.Snapshot(), Keys.Snapshot(), Pending.Snapshot(), Files.Snapshot(), Sites.Snapshot()]);

    public void Dispose() => Sites.Dispose();
}
