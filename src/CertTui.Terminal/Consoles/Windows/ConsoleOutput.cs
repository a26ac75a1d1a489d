namespace CertTui.Terminal.Consoles.Windows;

/// <summary>A screen buffer of the console of this process.</summary>
internal sealed unsafe class ConsoleOutput(nint handle) : IConsoleOutput
{
    public nint Handle => handle;

    public uint? Mode
    {
        get
        {
            uint mode;
            return Kernel32.GetConsoleMode(handle, &mode) != 0 ? mode : null;
        }
    }

    public BufferInfo? Info
    {
        get
        {
            BufferInfo info;
            return Kernel32.GetConsoleScreenBufferInfo(handle, &info) != 0 ? info : null;
        }
    }

    public string Font
    {
        get
        {
            var font = new FontInfo { Length = (uint)sizeof(FontInfo) };
            return Kernel32.GetCurrentConsoleFontEx(handle, maximized: 0, &font) != 0 ? font.NameText : "";
        }
    }

    public bool SetMode(uint mode) => Kernel32.SetConsoleMode(handle, mode) != 0;

    public int Write(ReadOnlySpan<char> text)
    {
        uint written;
        fixed (char* start = text)
            return Kernel32.WriteConsole(handle, start, (uint)text.Length, &written, reserved: 0) != 0 ? (int)written : 0;
    }

    public bool MoveTo(Coordinates position) => Kernel32.SetConsoleCursorPosition(handle, position) != 0;

    public bool SetAttributes(ushort attributes) => Kernel32.SetConsoleTextAttribute(handle, attributes) != 0;

    public bool Erase(Coordinates from, int cells, ushort attributes)
    {
        uint written;
        return Kernel32.FillConsoleOutputCharacter(handle, ' ', (uint)cells, from, &written) != 0
            && Kernel32.FillConsoleOutputAttribute(handle, attributes, (uint)cells, from, &written) != 0;
    }

    public bool ShowCursor(bool isVisible)
    {
        var cursor = new CursorInfo(PercentFilled: 25, isVisible ? 1 : 0);
        return Kernel32.SetConsoleCursorInfo(handle, &cursor) != 0;
    }

    public void Dispose() => Kernel32.CloseHandle(handle);
}
