using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Nginx;

/// <summary>nginx's own test, and its reload, which costs nobody a connection.</summary>
internal sealed partial class NginxControl(NginxProgram server) : IChangedServer
{
    /// <summary>As a person would type them.</summary>
    public IReadOnlyList<string> Commands =>
        [.. new[] { "-t", "-s reload" }.Select(last => $"{server.Program} {string.Join(' ', server.Arguments)} {last}")];

    public void RequireGood()
    {
        RequireRunning();
        Test();
    }

    public void TakeUp()
    {
        Test();
        Reload();
    }

    public void TakeUpAgain(DateTimeOffset since)
    {
        if (server.Running is null)
            return;
        if (server.Running.IsStillThere)
        {
            Reload();
            return;
        }
        var answer = server.Running.Unit is { } unit && Directory.Exists("/run/systemd/system") && TrustedProgram.Find("systemctl") is { } systemctl
            ? Child.Run(systemctl, ["start", unit], new Dictionary<string, string>())
            : server.Run();
        if (!answer.IsGood)
            throw Failed(answer.Errors);
        server.LookAgain();
    }

    /// <exception cref="Refusal"><c>nginx-reload-failed</c>: it has ended.</exception>
    public void RequireRunning()
    {
        if (server.Running is not { IsStillThere: true })
            throw Failed($"{server.Program}: not running");
    }

    /// <exception cref="Refusal"><c>nginx-config-broken</c> (path, line, reason)</exception>
    public void Test()
    {
        if (server.Run("-t", "-q") is { IsGood: false } answer)
            throw new Refusal(Broken(server.Configuration, answer.Errors));
    }

    /// <summary>What the test said, taken apart: <c>nginx: [emerg] REASON in FILE:LINE</c>.</summary>
    public static Problem Broken(string configuration, string said)
    {
        var first = said.Split('\n').FirstOrDefault(line => line.Contains("[emerg]", StringComparison.Ordinal)) ?? said;
        var place = Place().Match(first);
        var reason = Place().Replace(first, "").Replace("nginx: [emerg]", "").ReplaceLineEndings(" ").Trim();
        return Problem.Error(
            "nginx-config-broken",
            ("path", place.Success ? place.Groups["path"].Value : configuration), ("line", place.Success ? place.Groups["line"].Value : "-"), ("reason", reason));
    }

    private void Reload()
    {
        RequireRunning();
        if (server.Run("-s", "reload") is { IsGood: false } answer)
            throw Failed(answer.Errors);
    }

    private static Refusal Failed(string reason) => new("nginx-reload-failed", ("reason", reason.ReplaceLineEndings(" ").Trim()));

    [GeneratedRegex(@" in (?<path>/[^\n]+):(?<line>\d+)\s*$")]
    private static partial Regex Place();
}
