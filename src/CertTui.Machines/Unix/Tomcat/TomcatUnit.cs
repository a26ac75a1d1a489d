using CertTui.Engine;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>The service of systemd that a Tomcat is (systemctl(1)).</summary>
internal static class TomcatUnit
{
    // TimeoutStopSec and TimeoutStartSec are 90 seconds each where nobody set them.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Null where it is none. A login or a job of cron is a service too: only the one whose main process this is.</summary>
    public static string? Of(RunningTomcat running)
    {
        if (running.Launch.Unit is not { } unit || Systemctl is not { } systemctl)
            return null;
        var answer = Child.Run(systemctl, ["show", "--property=MainPID", "--value", "--", unit], new Dictionary<string, string>());
        return answer.IsGood && answer.Output == $"{running.Id}" ? unit : null;
    }

    /// <param name="verb"><c>start</c> or <c>restart</c>.</param>
    /// <param name="unit">Which.</param>
    /// <exception cref="Refusal"><c>tomcat-restart-failed</c> (reason)</exception>
    public static void Do(string verb, string unit)
    {
        var answer = Systemctl is { } systemctl
            ? Child.Run(systemctl, [verb, "--", unit], new Dictionary<string, string>(), patience: Patience)
            : new Answer(1, "", "systemctl");
        if (!answer.IsGood)
            throw new Refusal("tomcat-restart-failed", ("reason", answer.Errors.ReplaceLineEndings(" ")));
    }

    private static string? Systemctl => Directory.Exists("/run/systemd/system") ? TrustedProgram.Find("systemctl") : null;
}
