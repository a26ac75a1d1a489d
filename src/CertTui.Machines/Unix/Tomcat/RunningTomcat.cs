using System.Globalization;
using CertTui.Engine;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>The process of a Tomcat, as /proc shows it (proc(5)).</summary>
/// <param name="Id">Process id.</param>
/// <param name="StartTicks">When it was started, in ticks since the computer was: with the id it names one process for ever.</param>
/// <param name="Parent">Process id of its parent.</param>
/// <param name="Launch">How it was started.</param>
internal sealed record RunningTomcat(int Id, long StartTicks, int Parent, TomcatLaunch Launch)
{
    // USER_HZ of every Linux that .NET runs on.
    private const int TicksASecond = 100;

    /// <summary>All that run here. Those of other accounts are left out where they may not be looked at.</summary>
    public static IReadOnlyList<RunningTomcat> All() =>
        [.. Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)).Select(name => Look(int.Parse(name!, CultureInfo.InvariantCulture))).OfType<RunningTomcat>()];

    public bool IsStillThere => Status(Id) is { } status && status.Ticks == StartTicks;

    public DateTimeOffset StartedAt
    {
        get
        {
            var boot = File.ReadLines("/proc/stat").First(line => line.StartsWith("btime ", StringComparison.Ordinal))["btime ".Length..];
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(boot, CultureInfo.InvariantCulture)).AddSeconds((double)StartTicks / TicksASecond);
        }
    }

    /// <summary>It may do a thing of root's without being root (capabilities(7)), by number.</summary>
    public bool Has(int capability) =>
        (ulong.Parse(StatusWord(Id, "CapEff"), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> capability & 1) == 1;

    private static RunningTomcat? Look(int id)
    {
        try
        {
            if (!IsJava(id) || Status(id) is not { } status)
                return null;
            var arguments = Words($"/proc/{id}/cmdline");
            var launch = new TomcatLaunch(
                Target($"/proc/{id}/exe"), [.. arguments.Skip(1)], Variables(id), Target($"/proc/{id}/cwd"),
                uint.Parse(StatusWord(id, "Uid"), CultureInfo.InvariantCulture), uint.Parse(StatusWord(id, "Gid"), CultureInfo.InvariantCulture), UnitOf(id), StatusWord(id, "Umask"));
            return launch.IsTomcat && IsHere(id, launch.Configuration) ? new RunningTomcat(id, status.Ticks, status.Parent, launch) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or Refusal)
        {
            // It has just ended, or is nobody's business: not one to work on.
            return null;
        }
    }

    // Asked of every process: the first word of its command line, and no more of it.
    private static bool IsJava(int id)
    {
        Span<byte> head = stackalloc byte[512];
        using var file = File.OpenHandle($"/proc/{id}/cmdline");
        var word = head[..RandomAccess.Read(file, head, 0)];
        word = word.IndexOf((byte)0) is var end and >= 0 ? word[..end] : word;
        return word[(word.LastIndexOf((byte)'/') + 1)..].StartsWith("java"u8);
    }

    // In a container its paths are not ours.
    private static bool IsHere(int id, string path) => FileFacts.AreSame($"/proc/{id}/root{path}", path);

    private static (long Ticks, int Parent)? Status(int id)
    {
        try
        {
            // The name of the program stands in brackets and may hold anything: what is meant follows the last one.
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : (long.Parse(fields[19], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended: not being there is the answer.
            return null;
        }
    }

    // The first of several: of user and group the real one, which is what a Java virtual machine has alone.
    private static string StatusWord(int id, string name) =>
        File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith(name + ":\t", StringComparison.Ordinal)).Split('\t')[1];

    private static string[] Words(string path) => File.ReadAllText(path).Split('\0')[..^1] is { Length: > 0 } words ? words : [];

    private static Dictionary<string, string> Variables(int id) => File.ReadAllText($"/proc/{id}/environ").Split('\0').Select(word => word.Split('=', 2))
        .Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);

    // An update may have replaced the program since.
    private static string Target(string link) => File.ResolveLinkTarget(link, returnFinalTarget: false)!.FullName.Replace(" (deleted)", "");

    private static string? UnitOf(int id) => File.ReadLines($"/proc/{id}/cgroup").Where(line => line.Contains("/system.slice/"))
        .Select(line => line.Split('/')[^1]).FirstOrDefault(name => name.EndsWith(".service", StringComparison.Ordinal));
}
