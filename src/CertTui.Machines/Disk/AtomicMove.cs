using System.Runtime.InteropServices;

namespace CertTui.Machines.Disk;

/// <summary>Gives a finished file its name in one step of the file system.</summary>
internal static partial class AtomicMove
{
    private const int Exists = 17;
    private const int SharingViolation = unchecked((int)0x80070020);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    public static void Replacing(string from, string to) => Patiently(() => File.Move(from, to, overwrite: true));

    public static void Folder(string from, string to) => Patiently(() => Directory.Move(from, to));

    /// <summary>
    /// Fails where the name is taken. On Unix .NET looks first and renames then, so two writers can both win; a hard link cannot
    /// (POSIX link). Where the file system has no hard links, the look must do.
    /// </summary>
    public static void IntoNewName(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            Patiently(() => File.Move(from, to, overwrite: false));
        else if (Link(from, to) == 0)
            File.Delete(from);
        else if (Marshal.GetLastPInvokeError() is Exists)
            throw new IOException(Marshal.GetLastPInvokeErrorMessage(), Exists);
        else
            File.Move(from, to, overwrite: false);
    }

    /// <summary>On Windows whoever looks at new files (a virus scanner, the index of searches) holds them for a moment, and they cannot be moved.</summary>
    internal static void Patiently(Action move, bool? isWindows = null)
    {
        for (var left = (isWindows ?? OperatingSystem.IsWindows()) ? 20 : 0; ; left--)
        {
            try
            {
                move();
                return;
            }
            catch (Exception exception) when (left > 0 && (exception is UnauthorizedAccessException || exception.HResult == SharingViolation))
            {
                Task.Delay(Pause).Wait();
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string from, string to);
}
