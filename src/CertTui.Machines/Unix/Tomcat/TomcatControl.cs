using System.Diagnostics;
using CertTui.Engine;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>
/// Stops and starts the server: by systemd where it is a service of it, else as it was started, with the same program, arguments, variables,
/// folder and account. One that another program watches over is left alone: that program would start a second one.
/// </summary>
internal static class TomcatControl
{
    private const int NetBindService = 10;
    private const int Init = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="Refusal"><c>tomcat-not-running</c> (path), <c>tomcat-restart-unknown</c> (reason)</exception>
    public static void RequireKnown(TomcatServer server)
    {
        // A person may have started it anew since.
        if (server.Running is not { IsStillThere: true })
            server.LookAgain();
        if (server.Running is not { } running)
            throw new Refusal("tomcat-not-running", ("path", server.Configuration));
        if (server.Launch!.Unit is not null)
            return;
        if (running.Id == Init || running.Parent != Init)
            throw Unknown(running, $"{running.Parent}");
        if (running.Launch.User != 0 && running.Has(NetBindService))
            throw Unknown(running, "CAP_NET_BIND_SERVICE");
        if (TrustedProgram.Find("setsid") is null)
            throw Unknown(running, "setsid");
        if (!Accounts.IsOfGroup(running.Launch.User, running.Launch.Group))
            throw Unknown(running, $"gid {running.Launch.Group}");
    }

    /// <summary>As a person would do it.</summary>
    public static IReadOnlyList<string> Commands(TomcatServer server) => server.Running switch
    {
        null => [],
        _ when server.Launch?.Unit is { } unit => [$"systemctl restart {unit}"],
        // Its arguments may hold passwords.
        var running => [$"kill -TERM {running.Id}", $"{running.Launch.Java} ... {TomcatLaunch.MainClass} {string.Join(' ', running.Launch.Words)}"],
    };

    /// <exception cref="Refusal"><c>tomcat-restart-failed</c> (reason), <c>tomcat-restart-unknown</c></exception>
    public static void Restart(TomcatServer server)
    {
        RequireRunning(server);
        RequireKnown(server);
        var running = server.Running!;
        server.KeepLaunch();
        if (server.Launch!.Unit is { } unit)
        {
            TomcatUnit.Do("restart", unit);
        }
        else
        {
            Stop(running);
            StartAgain(running.Launch);
        }
        AwaitStarted(server);
    }

    /// <summary>Where it has ended, or was told to; how it was started is known from before.</summary>
    public static void Start(TomcatServer server)
    {
        var launch = server.Launch ?? throw new Refusal("tomcat-restart-failed", ("reason", "not running"));
        if (launch.Unit is { } unit)
        {
            TomcatUnit.Do("start", unit);
        }
        else
        {
            if (server.Running is { } ending)
                Stop(ending);
            StartAgain(launch);
        }
        AwaitStarted(server);
    }

    /// <exception cref="Refusal"><c>tomcat-restart-failed</c>: it has ended.</exception>
    public static void RequireRunning(TomcatServer server)
    {
        if (server.Running is not { IsStillThere: true })
            throw new Refusal("tomcat-restart-failed", ("reason", $"{server.Configuration}: not running"));
    }

    private static void Stop(RunningTomcat running)
    {
        Signal.Terminate(running.Id);
        // Never harder: what it still writes is its own.
        Await(() => !running.IsStillThere, $"{running.Id}: SIGTERM");
    }

    private static void StartAgain(TomcatLaunch launch) =>
        FileMask.While(launch.Mask, () => Child.LeaveRunning(
            TrustedProgram.Find("setsid")!, ["--fork", TrustedProgram.Require(launch.Java), .. launch.Arguments], launch.Environment, launch.Folder, Accounts.NameOf(launch.User)));

    private static void AwaitStarted(TomcatServer server)
    {
        Await(
            () =>
            {
                server.LookAgain();
                return server.Running is not null;
            },
            server.Configuration);
        server.ForgetLaunch();
    }

    private static void Await(Func<bool> isSo, string what)
    {
        var since = Stopwatch.StartNew();
        while (!isSo())
        {
            if (since.Elapsed > Patience)
                throw new Refusal("tomcat-restart-failed", ("reason", $"{what}: timeout"));
            Task.Delay(Pause).Wait();
        }
    }

    private static Refusal Unknown(RunningTomcat running, string reason) =>
        new("tomcat-restart-unknown", ("id", $"{running.Id}"), ("reason", reason));
}
