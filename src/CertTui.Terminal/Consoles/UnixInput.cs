using System.Runtime.InteropServices;

namespace CertTui.Terminal.Consoles;

/// <summary>
/// Standard input, read without .NET's console, which takes answers of the terminal for keys. A pipe of its own wakes the reader up
/// when it has to stop.
/// </summary>
internal sealed unsafe class UnixInput : IDisposable
{
    private const int Descriptor = 0;

    private readonly int wakeRead;
    private readonly int wakeWrite;

    public UnixInput()
    {
        var pipe = stackalloc int[2];
        if (Libc.Pipe(pipe) != 0)
            throw new InvalidOperationException("The system gives no pipe.");
        (wakeRead, wakeWrite) = (pipe[0], pipe[1]);
    }

    /// <summary>One byte, waiting for it; -1 at the end of input.</summary>
    public static int ReadByte()
    {
        byte value;
        nint count;
        do
            count = Libc.Read(Descriptor, &value, 1);
        while (count < 0 && Marshal.GetLastPInvokeError() is Libc.Interrupted);
        return count == 1 ? value : -1;
    }

    /// <summary>Waits for bytes and reads them.</summary>
    /// <returns>How many: 0 when the time is over or a signal came; null at the end of input or after <see cref="Stop"/>.</returns>
    public int? Read(Span<byte> buffer, TimeSpan? patience)
    {
        var descriptors = stackalloc Libc.PollFd[2];
        descriptors[0] = new Libc.PollFd { Descriptor = Descriptor, Events = Libc.PollIn };
        descriptors[1] = new Libc.PollFd { Descriptor = wakeRead, Events = Libc.PollIn };
        var ready = Libc.Poll(descriptors, 2, patience is { } time ? (int)Math.Ceiling(time.TotalMilliseconds) : -1);
        if (ready <= 0)
            return 0;
        return descriptors[1].Returned != 0 ? null : ReadNow(buffer);
    }

    /// <summary>Wakes the reader up for the last time.</summary>
    public void Stop()
    {
        byte value = 0;
        Libc.Write(wakeWrite, &value, 1);
    }

    public void Dispose()
    {
        Libc.Close(wakeRead);
        Libc.Close(wakeWrite);
    }

    private static int? ReadNow(Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            var count = (int)Libc.Read(Descriptor, start, (nuint)buffer.Length);
            if (count > 0)
                return count;
            return count < 0 && Marshal.GetLastPInvokeError() is Libc.Interrupted or Libc.TryAgain ? 0 : null;
        }
    }
}
