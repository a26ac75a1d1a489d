using System.Runtime.InteropServices;

namespace CertTui.Machines.Unix.Programs;

/// <summary>What new files of a process are not open to; a program that is started has that of the one which starts it (umask(2)).</summary>
internal static partial class FileMask
{
    /// <param name="octal">As /proc tells it; null: that of this program.</param>
    /// <param name="start">Starts a program. What this one writes meanwhile has its modes from itself, and never a wider one.</param>
    public static void While(string? octal, Action start)
    {
        if (octal is null)
        {
            start();
            return;
        }
        var own = Set(Convert.ToUInt32(octal, 8));
        try
        {
            start();
        }
        finally
        {
            _ = Set(own);
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint Set(uint mask);
}
