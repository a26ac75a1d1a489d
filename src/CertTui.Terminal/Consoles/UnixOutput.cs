using System.Runtime.InteropServices;
using CertTui.Terminal.Cells;

namespace CertTui.Terminal.Consoles;

/// <summary>Standard output as a terminal.</summary>
internal static unsafe class UnixOutput
{
    private const int Descriptor = 1;

    // Some consoles hang on huge writes.
    private const int ChunkSize = 8192;

    public static Size Size
    {
        get
        {
            var size = stackalloc ushort[4];
            var isKnown = Libc.Ioctl(Descriptor, Libc.GetWindowSize, size) == 0 && size[0] > 0 && size[1] > 0;
            return isKnown ? new Size(size[1], size[0]) : Size.Default;
        }
    }

    /// <summary>Writes everything.</summary>
    /// <returns>False where the terminal is gone.</returns>
    public static bool Write(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var written = WriteSome(bytes[..Math.Min(bytes.Length, ChunkSize)]);
            if (written < 0)
                return false;
            bytes = bytes[written..];
        }

        return true;
    }

    private static int WriteSome(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            var written = (int)Libc.Write(Descriptor, start, (nuint)bytes.Length);
            return written >= 0 ? written : Marshal.GetLastPInvokeError() switch
            {
                Libc.Interrupted => 0,
                Libc.TryAgain => WaitForRoom(),
                _ => -1,
            };
        }
    }

    private static int WaitForRoom()
    {
        var descriptor = new Libc.PollFd { Descriptor = Descriptor, Events = Libc.PollOut };
        Libc.Poll(&descriptor, 1, milliseconds: 1000);
        return 0;
    }
}
