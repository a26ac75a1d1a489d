using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>A console of Windows: its own modes, a thread that reads records, events. It leaves .NET's own console alone.</summary>
internal sealed class WindowsTerminal : ITerminal
{
    private readonly InputQueue queue = new();
    private readonly IWindowsConsole console;
    private readonly IConsoleScreen screen;
    private readonly TakenConsole taken;
    private readonly ConsoleEvents events;
    private readonly TimeProvider clock;
    private readonly Thread reader;
    private Size lastSize;
    private bool isGone;

    private WindowsTerminal(IWindowsConsole console, IConsoleScreen screen, ConsoleLook look, Theme theme, TimeProvider clock)
    {
        (this.console, this.screen, this.clock, Theme, CanShowHan) = (console, screen, clock, theme, look.CanShowHan);
        taken = new TakenConsole(console, screen);
        events = new ConsoleEvents(Post, taken.Leave, ConsoleEvents.UsualGrace, clock);
        reader = new Thread(ReadAll) { IsBackground = true, Name = "console input" };
        AppDomain.CurrentDomain.ProcessExit += Leave;
        AppDomain.CurrentDomain.UnhandledException += Leave;
    }

    public Size Size => SizeOf(screen.Shown);

    public Theme Theme { get; }

    public bool CanShowHan { get; }

    public bool HasMore => queue.HasMore;

    /// <summary>Takes the console over; null where it refuses. It is then the terminal's to dispose.</summary>
    public static WindowsTerminal? TryOpen(IWindowsConsole console, TerminalSettings settings, TimeProvider clock)
    {
        var hidden = console.NewBuffer(SizeOf(console.Output));
        var look = ConsoleLook.At(console, hidden);
        IConsoleScreen screen = hidden is null || look.HasSequences ? new SequenceScreen(console.Output) : new BufferScreen(console, hidden);
        if (look.HasSequences)
            hidden?.Dispose();
        var terminal = new WindowsTerminal(console, screen, look, Terminals.ThemeOf(settings, look), clock);
        return terminal.TryStart() ? terminal : null;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (isGone || bytes.IsEmpty || taken.Write(bytes))
            return;
        isGone = true;
        queue.Post(new HungUp());
    }

    public Input Take(TimeSpan? patience) => queue.Take(patience);

    public void Post(Input input) => queue.Post(input);

    public void Dispose()
    {
        console.Input.Stop();
        if (reader.IsAlive)
            reader.Join();
        Close();
    }

    private static Size SizeOf(IConsoleOutput output) => output.Info is { } info && info.Right > info.Left && info.Bottom > info.Top
        ? new Size(info.Right - info.Left + 1, info.Bottom - info.Top + 1)
        : Size.Default;

    private bool TryStart()
    {
        if (!taken.Enter())
        {
            Close();
            return false;
        }

        lastSize = Size;
        events.Listen();
        reader.Start();
        return true;
    }

    private void Close()
    {
        AppDomain.CurrentDomain.ProcessExit -= Leave;
        AppDomain.CurrentDomain.UnhandledException -= Leave;
        taken.Leave();
        events.Dispose();
        if (screen.Shown != console.Output)
            screen.Shown.Dispose();
        console.Dispose();
    }

    private void Leave(object? sender, EventArgs arguments) => taken.Leave();

    private void ReadAll()
    {
        var records = new InputRecord[1024];
        var reader = new ConsoleReader(console.Input, taken.HasSequences, clock);
        while (reader.Read(records) is { } inputs)
        {
            foreach (var next in inputs)
                Deliver(next);
        }

        // A typed secret must not stay behind.
        Array.Clear(records);
        queue.Post(new HungUp());
    }

    // A console tells of sizes that it already had, and of its buffer's instead of the window's.
    private void Deliver(Input next)
    {
        if (next is Resized)
        {
            if (lastSize == Size)
                return;
            lastSize = Size;
            next = new Resized(lastSize.Width, lastSize.Height);
        }

        queue.Post(next);
    }
}
