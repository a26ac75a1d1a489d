using System.Runtime.InteropServices;

namespace CertTui.Machines.Disk;

/// <summary>A rename is on disk only when its folder is (POSIX fsync of a directory). Windows has no such call and needs none.</summary>
internal static partial class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Where the file system does not offer it (some network shares), the rename stands without it.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0)
            return;
        _ = Fsync(handle);
        _ = Close(handle);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
