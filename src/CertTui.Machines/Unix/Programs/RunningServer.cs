using System.Text;
using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Programs;

/// <summary>The server's first process, as /proc shows it.</summary>
/// <param name="Id">Process id.</param>
/// <param name="Name">As the system lists it.</param>
/// <param name="Program">Its program file.</param>
/// <param name="Arguments">As it was started.</param>
/// <param name="Environment">Its variables.</param>
/// <param name="Unit">The service of systemd that it runs in; null where there is none.</param>
/// <param name="PidFile">Where it writes its process id, anew each time that it has read its configuration.</param>
internal sealed record RunningServer(
    int Id, string Name, string Program, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, string? Unit, string PidFile)
{
    /// <summary>Null where the file names no running process of these names.</summary>
    public static RunningServer? FromPidFile(string path, params IReadOnlyList<string> names)
    {
        if (DurableFile.TryRead(path, 64) is not { } content || !int.TryParse(Encoding.ASCII.GetString(content).Trim(), out var id))
            return null;
        return names.FirstOrDefault(name => Is(id, name)) is { } found ? Look(id, found, path) : null;
    }

    public bool IsStillThere => Is(Id, Name);

    public DateTimeOffset ReadAt => new(File.GetLastWriteTimeUtc(PidFile), TimeSpan.Zero);

    // A process id comes round again: the name decides. Anybody may read it.
    private static bool Is(int id, string name)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/stat");
            return status.Contains($"({name})") && !status.Contains(") Z ");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended: not being there is the answer.
            return false;
        }
    }

    private static RunningServer Look(int id, string name, string pidFile)
    {
        try
        {
            var program = File.ResolveLinkTarget($"/proc/{id}/exe", returnFinalTarget: false)!.FullName;
            var variables = Words($"/proc/{id}/environ").Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2);
            return new RunningServer(
                id, name, TrustedProgram.Require(program), [.. Words($"/proc/{id}/cmdline").Skip(1)],
                variables.DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]), UnitOf(id), pidFile);
        }
        catch (UnauthorizedAccessException)
        {
            throw new Refusal("rights-missing", ("right", $"/proc/{id}"), ("account", System.Environment.UserName));
        }
    }

    private static string[] Words(string path) => File.ReadAllText(path).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    private static string? UnitOf(int id) => File.ReadLines($"/proc/{id}/cgroup")
        .Select(line => line.Split('/')[^1]).FirstOrDefault(name => name.EndsWith(".service", StringComparison.Ordinal));
}
