namespace CertTui.Terminal.Consoles;

/// <summary>Takes the terminal over and gives it back, as often as the program is stopped and goes on.</summary>
internal sealed class UnixScreen(TerminalMode before)
{
    private readonly object gate = new();
    private readonly TerminalMode raw = before.Raw();
    private bool isTaken;
    private bool isClosed;

    /// <summary>Other screen, bracketed paste.</summary>
    private static ReadOnlySpan<byte> EnterSequence => "\e[?1049h\e[?2004h"u8;

    /// <summary>In reverse; any half-sent frame ends, the cursor shows, colours are off.</summary>
    private static ReadOnlySpan<byte> LeaveSequence => "\e[?2026l\e[m\e[?25h\e[?2004l\e[?1049l"u8;

    public void Enter()
    {
        lock (gate)
        {
            if (isClosed)
                return;
            raw.Set(descriptor: 0);
            UnixOutput.Write(EnterSequence);
            isTaken = true;
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            if (!isTaken)
                return;
            isTaken = false;
            UnixOutput.Write(LeaveSequence);
            before.Set(descriptor: 0);
        }
    }

    /// <summary>Leaves for good.</summary>
    public void Close()
    {
        lock (gate)
        {
            Leave();
            isClosed = true;
        }
    }

    /// <summary>Leaves, runs something, enters again; nothing is drawn meanwhile.</summary>
    public void LeaveWhile(Action action)
    {
        lock (gate)
        {
            Leave();
            action();
            Enter();
        }
    }

    /// <returns>False where the terminal is gone.</returns>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        lock (gate)
            return !isTaken || UnixOutput.Write(bytes);
    }
}
