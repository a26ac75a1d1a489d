using System.Runtime.InteropServices;

namespace CertTui.Machines.Unix.Programs;

/// <summary>Signals to other processes (kill(2)).</summary>
internal static partial class Signal
{
    private const int Term = 15;

    /// <summary>Asks a process to end; false where it is not there any more, or not ours to ask.</summary>
    public static bool Terminate(int id) => Kill(id, Term) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int id, int signal);
}
