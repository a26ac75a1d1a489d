namespace CertTui.Terminal.Consoles.Windows;

/// <summary>Takes a console over and gives it back as it was, once, whoever asks for it: the program's end, a bug, the closing of the window.</summary>
internal sealed class TakenConsole(IWindowsConsole console, IConsoleScreen screen)
{
    private readonly object gate = new();
    private uint inputBefore;
    private bool isTaken;

    /// <summary>The console has agreed to send keys as control sequences.</summary>
    public bool HasSequences { get; private set; }

    /// <returns>False where the console refuses; nothing was changed then.</returns>
    public bool Enter()
    {
        lock (gate)
        {
            if (console.Input.Mode is not { } before)
                return false;
            HasSequences = console.Input.SetMode(ConsoleModes.KeysAsSequences(before));
            if (!HasSequences && !console.Input.SetMode(ConsoleModes.Keys(before)))
                return false;
            inputBefore = before;
            isTaken = screen.Enter();
            if (!isTaken)
                console.Input.SetMode(before);
            return isTaken;
        }
    }

    public void Leave()
    {
        lock (gate)
        {
            if (!isTaken)
                return;
            isTaken = false;
            screen.Leave();
            console.Input.SetMode(inputBefore);
        }
    }

    /// <returns>False where the console is gone.</returns>
    public bool Write(ReadOnlySpan<byte> frame)
    {
        lock (gate)
            return !isTaken || screen.Write(frame);
    }
}
