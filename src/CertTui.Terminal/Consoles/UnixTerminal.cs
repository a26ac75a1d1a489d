using System.Runtime.Versioning;
using CertTui.Terminal.Cells;
using CertTui.Terminal.Drawing;
using CertTui.Terminal.Keys;

namespace CertTui.Terminal.Consoles;

/// <summary>A terminal of Linux: raw mode, a thread that reads, signals. It leaves .NET's own console alone.</summary>
[SupportedOSPlatform("linux")]
internal sealed class UnixTerminal : ITerminal
{
    private readonly InputQueue queue = new();
    private readonly UnixInput input = new();
    private readonly UnixScreen screen;
    private readonly UnixSignals signals;
    private readonly KeyDecoder decoder;
    private readonly Thread reader;
    private bool isGone;

    private UnixTerminal(TerminalMode before, Theme theme, TimeProvider clock)
    {
        Theme = theme;
        screen = new UnixScreen(before);
        signals = new UnixSignals(queue, screen);
        decoder = new KeyDecoder(clock);
        reader = new Thread(ReadAll) { IsBackground = true, Name = "terminal input" };
        AppDomain.CurrentDomain.ProcessExit += Leave;
        AppDomain.CurrentDomain.UnhandledException += Leave;
    }

    public Size Size => UnixOutput.Size;

    public Theme Theme { get; }

    public bool HasMore => queue.HasMore;

    /// <summary>Null where standard input or output is no terminal.</summary>
    public static UnixTerminal? TryOpen(Theme theme, TimeProvider clock)
    {
        if (TerminalMode.Of(descriptor: 1) is null || TerminalMode.Of(descriptor: 0) is not { } before)
            return null;
        var terminal = new UnixTerminal(before, theme, clock);
        terminal.screen.Enter();
        terminal.reader.Start();
        return terminal;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (isGone || bytes.IsEmpty || screen.Write(bytes))
            return;
        isGone = true;
        queue.Post(new HungUp());
    }

    public Input Take(TimeSpan? patience) => queue.Take(patience);

    public void Post(Input input) => queue.Post(input);

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Leave;
        AppDomain.CurrentDomain.UnhandledException -= Leave;
        input.Stop();
        reader.Join();
        screen.Close();
        signals.Dispose();
        input.Dispose();
    }

    private void Leave(object? sender, EventArgs arguments) => screen.Close();

    private void ReadAll()
    {
        var bytes = new byte[4096];
        var inputs = new List<Input>();
        while (input.Read(bytes, decoder.Patience) is { } count)
        {
            decoder.Feed(bytes.AsSpan(0, count), inputs);
            foreach (var next in inputs)
                Deliver(next);
            inputs.Clear();
        }

        // A pasted secret must not stay behind.
        Array.Clear(bytes);
        queue.Post(new HungUp());
    }

    private void Deliver(Input next)
    {
        if (next is Key { Code: KeyCode.Z, Modifiers: Modifiers.Control })
            signals.Suspend();
        else
            queue.Post(next);
    }
}
