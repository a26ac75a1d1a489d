using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>The console of this process, opened by its own names: standard input and output may be anything.</summary>
internal sealed class WindowsConsole : IWindowsConsole
{
    private readonly ConsoleInput input;
    private readonly ConsoleOutput output;

    private WindowsConsole(nint input, nint output) => (this.input, this.output) = (new ConsoleInput(input), new ConsoleOutput(output));

    public IConsoleInput Input => input;

    public IConsoleOutput Output => output;

    public ConsoleFacts Facts => new(
        (int)Kernel32.GetConsoleInputCodePage(),
        (int)Kernel32.GetConsoleOutputCodePage(),
        (int)Kernel32.GetAnsiCodePage(),
        output.Font);

    /// <summary>Null where the process has no console.</summary>
    public static WindowsConsole? TryOpen()
    {
        var (input, output) = (OpenFile("CONIN$"), OpenFile("CONOUT$"));
        if (input != Kernel32.InvalidHandle && output != Kernel32.InvalidHandle)
            return new WindowsConsole(input, output);
        foreach (var handle in new[] { input, output })
        {
            if (handle != Kernel32.InvalidHandle)
                _ = Kernel32.CloseHandle(handle);
        }

        return null;
    }

    /// <inheritdoc cref="ConsoleInput.ReadLine"/>
    public int ReadLine(Span<char> text) => input.ReadLine(text);

    public IConsoleOutput? NewBuffer(Size size)
    {
        var handle = Kernel32.CreateConsoleScreenBuffer(Kernel32.ReadAndWrite, Kernel32.ShareBoth, security: 0, Kernel32.TextBuffer, data: 0);
        if (handle == Kernel32.InvalidHandle)
            return null;
        // No higher than the window, so that nothing scrolls. Where this is refused the buffer is only larger than it need be.
        _ = Kernel32.SetConsoleScreenBufferSize(handle, new Coordinates((short)size.Width, (short)size.Height));
        return new ConsoleOutput(handle);
    }

    public bool Show(IConsoleOutput buffer) => buffer is ConsoleOutput shown && Kernel32.SetConsoleActiveScreenBuffer(shown.Handle) != 0;

    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }

    private static nint OpenFile(string name) => Kernel32.CreateFile(
        name, Kernel32.ReadAndWrite, Kernel32.ShareBoth, security: 0, Kernel32.OpenExisting, flags: 0, template: 0);
}
