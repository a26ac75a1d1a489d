using System.Runtime.InteropServices;

// The C library is never beside the program: nobody may put one there.
[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace CertTui.Terminal.Consoles;

/// <summary>The calls of the C library that a terminal needs (POSIX; constants of Linux).</summary>
internal static unsafe partial class Libc
{
    public const int Interrupted = 4;
    public const int TryAgain = 11;
    public const short PollIn = 0x1;
    public const short PollOut = 0x4;
    public const int StopSignal = 20;
    public const nuint GetWindowSize = 0x5413;

    /// <summary>Larger than any termios structure; its fields are never read but for the flags of <see cref="TerminalMode"/>.</summary>
    public const int TermiosSize = 256;

    [LibraryImport("libc", EntryPoint = "tcgetattr")]
    public static partial int TcGetAttr(int descriptor, byte* termios);

    [LibraryImport("libc", EntryPoint = "tcsetattr")]
    public static partial int TcSetAttr(int descriptor, int actions, byte* termios);

    [LibraryImport("libc", EntryPoint = "cfmakeraw")]
    public static partial void CfMakeRaw(byte* termios);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, byte* buffer, nuint count);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollFd* descriptors, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    public static partial int Ioctl(int descriptor, nuint request, ushort* result);

    [LibraryImport("libc", EntryPoint = "pipe")]
    public static partial int Pipe(int* descriptors);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill")]
    public static partial int Kill(int process, int signal);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollFd
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
