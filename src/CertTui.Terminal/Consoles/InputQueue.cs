using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles;

/// <summary>Inputs from several threads in one order.</summary>
internal sealed class InputQueue
{
    private readonly Queue<Input> inputs = new();
    private readonly object gate = new();

    public bool HasMore
    {
        get
        {
            lock (gate)
                return inputs.Count > 0;
        }
    }

    public void Post(Input input)
    {
        lock (gate)
        {
            inputs.Enqueue(input);
            Monitor.Pulse(gate);
        }
    }

    public Input Take(TimeSpan? patience)
    {
        lock (gate)
        {
            while (inputs.Count == 0)
            {
                if (!Monitor.Wait(gate, patience ?? Timeout.InfiniteTimeSpan))
                    return new Tick();
            }

            return inputs.Dequeue();
        }
    }
}
