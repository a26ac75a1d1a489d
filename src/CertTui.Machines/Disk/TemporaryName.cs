using System.Diagnostics;
using System.Security.Cryptography;

namespace CertTui.Machines.Disk;

/// <summary>
/// Names of files and folders that are not finished: <c>.NAME.PID-PROCESS-RANDOM.tmp</c>. Listings pass over them, and whoever
/// opens the folder next removes those whose process is gone.
/// </summary>
internal static class TemporaryName
{
    private const string Suffix = ".tmp";

    // A process number comes round again, in a container even at once: this tells our own apart.
    private static readonly string OwnProcess = $"{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, true)}";

    public static string For(string path) => Path.Combine(
        Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{OwnProcess}-{RandomNumberGenerator.GetHexString(8, true)}{Suffix}");

    public static bool Is(string name) => name.StartsWith('.') && name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Its process was ended before it could finish.</summary>
    public static bool IsLeftOver(string name)
    {
        var owner = name[..^Suffix.Length].Split('.')[^1];
        var number = owner.Split('-')[0];
        return Is(name)
            && !owner.StartsWith(OwnProcess, StringComparison.Ordinal)
            && (number == Environment.ProcessId.ToString() || !int.TryParse(number, out var id) || !IsRunning(id));
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // It belongs to somebody else, and it is there.
            return true;
        }
    }
}
