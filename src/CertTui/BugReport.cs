using System.Text;
using CertTui.Commands;
using CertTui.Machines;
using CertTui.Machines.Disk;
using CertTui.Terminal.Consoles;

namespace CertTui;

/// <summary>The one place where a bug ends: the terminal is already given back; what is left is to say where the report is.</summary>
internal static class BugReport
{
    public static int Write(Exception bug)
    {
        var name = $"bug-{TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}.txt";
        var folder = Path.Combine(StateFolder.Default, "reports");
        // Kinds and places only: the text of an exception may repeat what somebody typed.
        var report = new StringBuilder($"certtui {typeof(BugReport).Assembly.GetName().Version}\n");
        for (var exception = bug; exception is not null; exception = exception.InnerException)
            report.Append($"{exception.GetType()}\n{exception.StackTrace}\n");
        new DiskFolder(folder).Write(name, Encoding.UTF8.GetBytes(report.ToString()));
        StandardStreams.Error.WriteLine($"certtui: internal error: {Path.Combine(folder, name)}");
        return ExitCodes.Bug;
    }
}
