using CertTui.Engine;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Apache;

/// <summary>Makes the server read its configuration again. Connections that are open go on (httpd(8), "graceful").</summary>
internal static class ApacheControl
{
    /// <exception cref="Refusal"><c>apache-reload-failed</c> (reason)</exception>
    public static void Reload(ApacheServer server)
    {
        RequireRunning(server);
        var answer = server.Run("-k", "graceful");
        if (!answer.IsGood)
            throw new Refusal("apache-reload-failed", ("reason", (answer.Errors + " " + answer.Output).ReplaceLineEndings(" ").Trim()));
    }

    /// <summary>After files were put back: a server that ended over the change is started, the others read anew.</summary>
    public static void ReloadOrStart(ApacheServer server)
    {
        if (server.Running is null or { IsStillThere: true })
        {
            if (server.Running is not null)
                Reload(server);
            return;
        }
        var answer = server.Running.Unit is { } unit && Directory.Exists("/run/systemd/system") && TrustedProgram.Find("systemctl") is { } systemctl
            ? Child.Run(systemctl, ["start", unit], new Dictionary<string, string>())
            : server.Run("-k", "start");
        if (!answer.IsGood)
            throw new Refusal("apache-reload-failed", ("reason", answer.Errors.ReplaceLineEndings(" ")));
        server.LookAgain();
    }

    /// <summary>As a person would type them.</summary>
    public static IReadOnlyList<string> Commands(ApacheServer server) =>
        [.. new[] { "-t", "-k graceful" }.Select(last => $"{server.Program} {string.Join(' ', server.Arguments)} {last}")];

    /// <exception cref="Refusal"><c>apache-reload-failed</c>: it has ended.</exception>
    public static void RequireRunning(ApacheServer server)
    {
        if (server.Running is not { IsStillThere: true })
            throw new Refusal("apache-reload-failed", ("reason", $"{server.Program}: not running"));
    }
}
