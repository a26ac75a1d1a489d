namespace CertTui.Terminal.Consoles.Windows;

/// <summary>The input of the console of this process. An event of its own wakes the reader up when it has to stop.</summary>
internal sealed unsafe class ConsoleInput(nint handle) : IConsoleInput, IDisposable
{
    private readonly EventWaitHandle stop = new(initialState: false, EventResetMode.ManualReset);

    public uint? Mode
    {
        get
        {
            uint mode;
            return Kernel32.GetConsoleMode(handle, &mode) != 0 ? mode : null;
        }
    }

    public bool SetMode(uint mode) => Kernel32.SetConsoleMode(handle, mode) != 0;

    public int? Read(Span<InputRecord> records, TimeSpan? patience)
    {
        var handles = stackalloc nint[] { stop.SafeWaitHandle.DangerousGetHandle(), handle };
        var milliseconds = patience is { } time ? (uint)Math.Ceiling(time.TotalMilliseconds) : Kernel32.Forever;
        return Kernel32.WaitForMultipleObjects(2, handles, all: 0, milliseconds) switch
        {
            1 => ReadNow(records),
            Kernel32.WaitTimeout => 0,
            _ => null,
        };
    }

    public void Stop() => stop.Set();

    /// <summary>A line that the console itself lets a person edit; 0 where it is gone.</summary>
    public int ReadLine(Span<char> text)
    {
        uint read;
        fixed (char* start = text)
            return Kernel32.ReadConsole(handle, start, (uint)text.Length, &read, control: 0) != 0 ? (int)read : 0;
    }

    public void Dispose()
    {
        stop.Dispose();
        Kernel32.CloseHandle(handle);
    }

    private int? ReadNow(Span<InputRecord> records)
    {
        uint read;
        fixed (InputRecord* start = records)
            return Kernel32.ReadConsoleInput(handle, start, (uint)records.Length, &read) != 0 ? (int)read : null;
    }
}
