using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>An Apache Tomcat on this computer: its configuration, and how it was started.</summary>
internal sealed class TomcatServer
{
    // Accounts of people begin here (login.defs): what they start is not the computer's server.
    private const uint FirstPerson = 1000;

    // Where packages and people put one.
    private static readonly string[] Homes = ["/etc", "/var/lib", "/usr/share", "/opt", "/usr/local", "/srv"];

    private readonly IFiles _files;
    private readonly string _launchFile;

    private TomcatServer(IFiles files, string configuration, RunningTomcat? running, string launchFile)
    {
        (_files, Configuration, Running, _launchFile) = (files, configuration, running, launchFile);
        var kept = FolderJson.TryRead(launchFile, TomcatLaunchJson.Default.TomcatLaunch);
        Launch = LaunchOf(running) ?? (kept is not null && IsSame(kept.Configuration, configuration) ? kept : null);
    }

    /// <summary>server.xml.</summary>
    public string Configuration { get; }

    /// <summary>Null where it does not run.</summary>
    public RunningTomcat? Running { get; private set; }

    /// <summary>How it runs, or ran when it was stopped by this program; null where neither is known.</summary>
    public TomcatLaunch? Launch { get; private set; }

    /// <summary>CATALINA_BASE, as Tomcat has it.</summary>
    public string Base => Launch?.Base ?? Path.GetDirectoryName(Path.GetDirectoryName(Configuration))!;

    /// <summary>Null where this computer runs none of its own.</summary>
    /// <param name="files">To read with.</param>
    /// <param name="configuration">The server.xml of one; null: the one that runs.</param>
    /// <param name="launchFile">Where it is kept how it was started, while it is stopped.</param>
    /// <exception cref="Refusal"><c>tomcat-several</c> (paths), <c>tomcat-shared</c> (path, ids), <c>file-not-found</c></exception>
    public static TomcatServer? Find(IFiles files, string? configuration, string launchFile)
    {
        if (configuration is not null)
            return Named(files, Path.GetFullPath(configuration), launchFile);
        var found = OfThisComputer();
        RequireOne(found);
        if (found.Count > 1)
            throw new Refusal("tomcat-several", ("paths", string.Join(", ", found.Select(running => running.Launch.Configuration))));
        var stopped = FolderJson.TryRead(launchFile, TomcatLaunchJson.Default.TomcatLaunch);
        return found.Count == 1 ? new TomcatServer(files, found[0].Launch.Configuration, found[0], launchFile)
            : stopped is not null ? new TomcatServer(files, stopped.Configuration, null, launchFile)
            : null;
    }

    /// <summary>One runs here that is the computer's own. Of several it cannot be told which is meant.</summary>
    // All processes are looked at only where there may be one: the first screen waits for it.
    public static bool IsServing => Homes.Any(home => Directory.Exists(home) && Directory.EnumerateDirectories(home, "tomcat*").Any()) && OfThisComputer().Count == 1;

    /// <summary>Name and version.</summary>
    public TomcatRelease Release => TomcatRelease.Of(Launch?.Home ?? Base);

    /// <summary>The configuration as it stands on disk now.</summary>
    /// <exception cref="Refusal"><c>tomcat-config-broken</c> and <c>tomcat-config-unclear</c> (path, line, reason)</exception>
    public TomcatSetup Read() => TomcatSetup.Read(_files, this);

    /// <summary>After it was started anew.</summary>
    public void LookAgain()
    {
        Running = RunningTomcat.All().FirstOrDefault(running => IsSame(running.Launch.Configuration, Configuration));
        Launch = LaunchOf(Running) ?? Launch;
    }

    /// <summary>Kept from before it is stopped until it runs again: without it nobody knew how to start it.</summary>
    public void KeepLaunch() => DurableFile.Write(_launchFile, FolderJson.Bytes(Launch!, TomcatLaunchJson.Default.TomcatLaunch));

    /// <summary>This program told it to end, perhaps before it was ended itself, and has not started it since. systemd does both alone.</summary>
    public bool IsBeingStopped => Launch?.Unit is null && File.Exists(_launchFile);

    public void ForgetLaunch() => DurableFile.Delete(_launchFile);

    private static TomcatServer Named(IFiles files, string configuration, string launchFile)
    {
        if (!files.Exists(configuration))
            throw new Refusal("file-not-found", ("path", configuration), ("reason", ""));
        var found = RunningTomcat.All().Where(running => IsSame(running.Launch.Configuration, configuration)).ToList();
        RequireOne(found);
        var running = found.FirstOrDefault();
        // As Tomcat names it: its own folder is the one above conf, which may be a link.
        return new TomcatServer(files, running?.Launch.Configuration ?? configuration, running, launchFile);
    }

    // What is changed for one of them is changed for all, and the others may not be able to read it.
    private static void RequireOne(IReadOnlyCollection<RunningTomcat> found)
    {
        if (found.GroupBy(running => LinkTarget.Of(running.Launch.Configuration)).FirstOrDefault(same => same.Count() > 1) is { } shared)
            throw new Refusal("tomcat-shared", ("path", shared.Key), ("ids", string.Join(", ", shared.Select(running => running.Id))));
    }

    private static TomcatLaunch? LaunchOf(RunningTomcat? running) => running is null ? null : running.Launch with { Unit = TomcatUnit.Of(running) };

    private static bool IsSame(string one, string other) => LinkTarget.Of(one) == LinkTarget.Of(other);

    private static List<RunningTomcat> OfThisComputer() =>
        [.. RunningTomcat.All().Where(running => running.Launch.User < FirstPerson && !IsAnybodys(running.Launch.Configuration))];

    // Below a folder in which everybody may put things (/tmp) nothing is the computer's own.
    private static bool IsAnybodys(string path)
    {
        for (var at = Path.GetDirectoryName(LinkTarget.Of(path)); at is not null; at = Path.GetDirectoryName(at))
        {
            if (FileFacts.Of(at).Permissions.HasFlag(UnixFileMode.OtherWrite))
                return true;
        }
        return false;
    }
}
