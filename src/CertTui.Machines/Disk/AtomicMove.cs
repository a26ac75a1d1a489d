using System.Runtime.InteropServices;

namespace CertTui.Machines.Disk;

/// <summary>Gives a finished file its name in one step of the file system.</summary>
internal static partial class AtomicMove
{
    private const int Exists = 17;

    public static void Replacing(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>
    /// Fails where the name is taken. On Unix .NET looks first and renames then, so two writers can both win; a hard link cannot
    /// (POSIX link). Where the file system has no hard links, the look must do.
    /// </summary>
    public static void IntoNewName(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            File.Move(from, to, overwrite: false);
        else if (Link(from, to) == 0)
            File.Delete(from);
        else if (Marshal.GetLastPInvokeError() is Exists)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage(), Exists);
        else
            File.Move(from, to, overwrite: false);
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string from, string to);
}
