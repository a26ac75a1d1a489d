using System.Diagnostics;
using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>
/// Locks between processes, held by an open file: the system lets go of them when the process ends, however it ends.
/// The lock file itself stays, since removing it would let two processes lock two different files of one name.
/// </summary>
internal static class DiskLock
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Null where anybody else holds it, shared or alone.</summary>
    public static IDisposable? TryAlone(string path) => Try(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Null where somebody holds it alone.</summary>
    public static IDisposable? TryShared(string path) => Try(path, FileAccess.Read, FileShare.Read);

    /// <summary>Waits for a short job of another process; <see cref="Refusal"/> <c>machine-busy</c> (path) after 20 seconds.</summary>
    public static IDisposable Alone(string path)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (TryAlone(path) is { } held)
                return held;
            if (waited.Elapsed > Patience)
                throw new Refusal("machine-busy", ("path", path));
            Task.Delay(5).Wait();
        }
    }

    private static FileStream? Try(string path, FileAccess access, FileShare share)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = DurableFile.OwnerOnly;
            return new FileStream(path, options);
        }
        catch (IOException exception) when (exception.GetType() == typeof(IOException) && IsHeld(exception))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DiskErrors.Refuse(path, exception);
        }
    }

    // EWOULDBLOCK of Linux and of macOS; sharing violation of Windows.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
