using System.Runtime.InteropServices;

namespace CertTui.Terminal.Consoles.Windows;

/// <summary>INPUT_RECORD: 20 bytes, whose meaning depends on the first field.</summary>
[StructLayout(LayoutKind.Explicit, Size = 20)]
internal record struct InputRecord
{
    [FieldOffset(0)]
    public RecordKind Kind;

    /// <summary>KEY_EVENT_RECORD: not 0 where the key went down. FOCUS_EVENT_RECORD: not 0 where the window has the focus.</summary>
    [FieldOffset(4)]
    public int IsDown;

    [FieldOffset(8)]
    public ushort RepeatCount;

    [FieldOffset(10)]
    public ushort VirtualKey;

    [FieldOffset(12)]
    public ushort ScanCode;

    [FieldOffset(14)]
    public char Character;

    [FieldOffset(16)]
    public ControlKeyState State;

    /// <summary>WINDOW_BUFFER_SIZE_RECORD.</summary>
    [FieldOffset(4)]
    public Coordinates BufferSize;
}

/// <summary>EventType.</summary>
internal enum RecordKind : ushort
{
    Key = 1,
    Mouse = 2,
    BufferSize = 4,
    Menu = 8,
    Focus = 16,
}

/// <summary>dwControlKeyState.</summary>
[Flags]
internal enum ControlKeyState : uint
{
    None = 0,
    RightAlt = 1,
    LeftAlt = 2,
    RightControl = 4,
    LeftControl = 8,
    Shift = 16,

    /// <summary>The key is none of the number block.</summary>
    Enhanced = 256,
}
