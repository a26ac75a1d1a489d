using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>Turns what the system says about a path into an expected failure.</summary>
internal static class DiskErrors
{
    // errno.h of Linux and macOS, then the Win32 codes as HRESULTs.
    private static readonly int[] Full = [28, 69, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] TooLarge = [27];
    private static readonly int[] Exists = [17, 39, 66, unchecked((int)0x80070050), unchecked((int)0x800700B7)];
    private static readonly int[] ReadOnlyDisk = [30, unchecked((int)0x80070013)];

    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            throw Refuse(path, exception);
        }
    }

    public static void Guard(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            throw Refuse(path, exception);
        }
    }

    public static Refusal Refuse(string path, Exception exception) => new(CodeOf(exception), ("path", path), ("reason", exception.Message));

    private static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    private static string CodeOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "file-not-found",
        UnauthorizedAccessException => "access-denied",
        IOException io when Exists.Contains(io.HResult) => "file-exists",
        IOException io when Full.Contains(io.HResult) => "disk-full",
        IOException io when TooLarge.Contains(io.HResult) => "file-too-large",
        IOException io when ReadOnlyDisk.Contains(io.HResult) => "access-denied",
        _ => "io-failure",
    };
}
