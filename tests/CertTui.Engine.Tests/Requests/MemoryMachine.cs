using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Requests;

/// <summary>A machine in memory whose current can be cut at the n-th write, before or after it happens.</summary>
internal sealed class MemoryMachine
{
    private int _writes;

    public MemoryMachine()
    {
        Keys = new MemoryKeys(this);
        Pending = new MemoryPending(this);
        Files = new MemoryFiles(this);
        Machine = new Machine
        {
            Id = "memory",
            HostName = "memory",
            Clock = Some.Clock(),
            Stores = Stores,
            Keys = Keys,
            Pending = Pending,
            Sites = null!,
            Files = Files,
        };
    }

    public MemoryKeys Keys { get; }

    public MemoryPending Pending { get; }

    public MemoryFiles Files { get; }

    public MemoryStores Stores { get; } = new();

    public Machine Machine { get; }

    /// <summary>Which write is the last, counted from zero; even numbers cut before the write, odd ones after it.</summary>
    public int? CutAt { get; set; }

    public void Write(Action write)
    {
        CutIf(_writes++);
        write();
        CutIf(_writes++);
    }

    private void CutIf(int moment)
    {
        if (moment != CutAt)
            return;
        CutAt = null;
        throw new PowerCut();
    }
}

internal sealed class PowerCut : Exception;
