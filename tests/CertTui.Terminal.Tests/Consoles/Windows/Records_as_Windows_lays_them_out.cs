using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CertTui.Terminal.Consoles.Windows;

namespace CertTui.Terminal.Tests.Consoles.Windows;

/// <summary>wincon.h, wincontypes.h.</summary>
public class Records_as_Windows_lays_them_out
{
    [Fact]
    public void Have_its_sizes()
    {
        Assert.Equal(20, Unsafe.SizeOf<InputRecord>());
        Assert.Equal(4, Unsafe.SizeOf<Coordinates>());
        Assert.Equal(22, Unsafe.SizeOf<BufferInfo>());
        Assert.Equal(84, Unsafe.SizeOf<FontInfo>());
        Assert.Equal(8, Unsafe.SizeOf<CursorInfo>());
    }

    [Fact]
    public void Are_read_where_it_wrote_them()
    {
        // KEY_EVENT, padding, bKeyDown, wRepeatCount, wVirtualKeyCode, wVirtualScanCode, uChar, dwControlKeyState
        byte[] bytes = [1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0x41, 0, 0x1e, 0, 0x49, 0x8b, 0x10, 1, 0, 0];
        var record = MemoryMarshal.Read<InputRecord>(bytes);
        Assert.Equal((RecordKind.Key, 1, 2, 0x41, 0x1e, '證'), (record.Kind, record.IsDown, record.RepeatCount, record.VirtualKey, record.ScanCode, record.Character));
        Assert.Equal(ControlKeyState.Shift | ControlKeyState.Enhanced, record.State);
        Assert.Equal(new Coordinates(120, 30), MemoryMarshal.Read<InputRecord>([4, 0, 0, 0, 120, 0, 30, 0, .. new byte[12]]).BufferSize);
    }

    [Fact]
    public void Give_the_window_and_not_the_buffer_above_it()
    {
        var info = MemoryMarshal.Read<BufferInfo>([80, 0, 0x29, 0x23, 5, 0, 7, 0, 7, 0, 0, 0, 10, 0, 79, 0, 34, 0, 80, 0, 60, 0]);
        Assert.Equal((new Coordinates(80, 9001), new Coordinates(5, 7), 0, 10, 79, 34), (info.Size, info.Cursor, info.Left, info.Top, info.Right, info.Bottom));
    }
}
