using System.Runtime.InteropServices;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>COORD.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct Coordinates(short X, short Y);

/// <summary>CONSOLE_SCREEN_BUFFER_INFO: the buffer can be much higher than the window that shows a part of it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct BufferInfo
{
    public Coordinates Size;
    public Coordinates Cursor;
    public ushort Attributes;
    public short Left;
    public short Top;
    public short Right;
    public short Bottom;
    public Coordinates LargestWindow;
}

/// <summary>CONSOLE_CURSOR_INFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct CursorInfo(uint PercentFilled, int IsVisible);

/// <summary>CONSOLE_FONT_INFOEX.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct FontInfo
{
    private const int LongestName = 32;

    public uint Length;
    public uint Index;
    public Coordinates Size;
    public uint Family;
    public uint Weight;
    public fixed char Name[LongestName];

    public readonly string NameText
    {
        get
        {
            fixed (char* name = Name)
                return new string(name, 0, LengthOf(name));
        }
    }

    private static int LengthOf(char* name)
    {
        var length = new ReadOnlySpan<char>(name, LongestName).IndexOf('\0');
        return length < 0 ? LongestName : length;
    }
}
