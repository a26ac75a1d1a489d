using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>The console that the process is attached to, as narrow as the program needs it.</summary>
internal interface IWindowsConsole : IDisposable
{
    IConsoleInput Input { get; }

    /// <summary>The buffer that was shown when the program came.</summary>
    IConsoleOutput Output { get; }

    ConsoleFacts Facts { get; }

    /// <summary>A buffer that nobody sees until it is shown; null where there can be none.</summary>
    IConsoleOutput? NewBuffer(Size size);

    bool Show(IConsoleOutput buffer);
}

/// <summary>Keys and what else happens to a console.</summary>
internal interface IConsoleInput
{
    /// <summary>Null where it is gone.</summary>
    uint? Mode { get; }

    /// <summary>False where the console does not know the mode.</summary>
    bool SetMode(uint mode);

    /// <summary>Waits for records and reads them.</summary>
    /// <returns>How many: 0 when the time is over; null where the console is gone or after <see cref="Stop"/>.</returns>
    int? Read(Span<InputRecord> records, TimeSpan? patience);

    /// <summary>Wakes the reader up for the last time.</summary>
    void Stop();
}

/// <summary>A screen buffer. Positions count from 0 at its upper left corner.</summary>
internal interface IConsoleOutput : IDisposable
{
    uint? Mode { get; }

    BufferInfo? Info { get; }

    bool SetMode(uint mode);

    /// <summary>How many UTF-16 units were written; 0 where the console is gone.</summary>
    int Write(ReadOnlySpan<char> text);

    bool MoveTo(Coordinates position);

    bool SetAttributes(ushort attributes);

    bool Erase(Coordinates from, int cells, ushort attributes);

    bool ShowCursor(bool isVisible);
}
