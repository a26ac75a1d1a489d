using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Engine.WebServers.Tomcat;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Files;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>
/// Tomcat's own test of its configuration (catalina.sh configtest, without a shell), made sharper: on a copy whose connectors take any free
/// port of loopback, so that it goes on beside the server that runs and opens every keystore, and a connector that fails makes it fail.
/// </summary>
internal static partial class TomcatTest
{
    // Agents and ports for debugging are the running server's; so are its log files, its sizes and its own variables for Java.
    private static readonly string[] Kept = ["-D", "--add-", "--enable-native-access"];
    private static readonly string[] Dropped = ["-Djava.util.logging.", "-Dcom.sun.management.", "-Djava.rmi."];
    private static readonly string[] ClassPath = ["-classpath", "-cp", "--class-path"];
    private static readonly string[] Variables = ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"];

    /// <exception cref="Refusal"><c>tomcat-config-broken</c> (path, line, reason)</exception>
    public static void Require(TomcatServer server)
    {
        var setup = server.Read();
        var launch = server.Launch ?? throw new Refusal("tomcat-restart-failed", ("reason", "not running"));
        using var desk = new PrivateFolder();
        var copy = desk.Write("server.xml", Beside(setup, desk));
        foreach (var path in new[] { copy, Path.GetDirectoryName(copy)! })
            FileFacts.Give(path, new FileAccount(launch.User, launch.Group));
        var answer = Child.Run(TrustedProgram.Require(launch.Java), [.. Arguments(launch, copy)], Environment(launch), Accounts.NameOf(launch.User), folder: launch.Folder);
        if (!answer.IsGood)
            throw new Refusal(Broken(setup.Path, answer.Errors));
    }

    /// <summary>What it said, taken apart: the innermost cause, and the line where it names one.</summary>
    public static Problem Broken(string path, string said)
    {
        var place = Place().Match(said);
        var cause = Cause().Matches(said).Select(match => match.Groups["cause"].Value.Trim()).LastOrDefault()
            ?? said.Split('\n').LastOrDefault(line => line.StartsWith("SEVERE", StringComparison.Ordinal)) ?? said.Split('\n')[^1];
        return Problem.Error(
            "tomcat-config-broken", ("path", path), ("line", place.Success ? place.Groups["line"].Value : "-"), ("reason", place.Success ? place.Groups["what"].Value.Trim() : cause));
    }

    /// <summary>server.xml with other ports, and none to be shut down by.</summary>
    private static byte[] Beside(TomcatSetup setup, PrivateFolder desk)
    {
        var edits = new List<TextEdit>();
        if (setup.Root.Find("port") is { } shutdown)
            edits.Add(shutdown.Set("-1"));
        foreach (var connector in setup.Root.All("Service").SelectMany(service => service.All("Connector")))
        {
            if (connector.Find("port") is { } port)
                edits.Add(connector.Find("address") is null ? port.Set("0", ("address", "127.0.0.1")) : port.Set("0"));
            edits.AddRange(Others(connector));
            // The running server's own is in use, and would be deleted.
            if (connector.Find("unixDomainSocketPath") is { } socket)
                edits.Add(socket.Set(desk.PathOf($"{connector.Offset}")));
        }
        return ByteEdits.Apply(setup.Content, [.. edits.OrderBy(edit => edit.Offset)]);
    }

    private static IEnumerable<TextEdit> Others(TomcatElement connector)
    {
        if (connector.Find("address") is { } address)
            yield return address.Set("127.0.0.1");
        // Else the certificates would only be opened at the start.
        if (connector.Find("bindOnInit") is { } late)
            yield return late.Set("true");
    }

    private static IEnumerable<string> Arguments(TomcatLaunch launch, string copy)
    {
        var options = launch.Arguments.Take(launch.Arguments.Count - launch.Words.Count - 1).ToList();
        for (var i = 0; i < options.Count; i++)
        {
            if (ClassPath.Contains(options[i]) && i + 1 < options.Count)
            {
                yield return options[i];
                yield return options[++i];
            }
            else if (Kept.Any(start => options[i].StartsWith(start, StringComparison.Ordinal)) && !Dropped.Any(start => options[i].StartsWith(start, StringComparison.Ordinal)))
            {
                yield return options[i];
            }
        }
        foreach (var last in new[]
        {
            "-Xmx256m", "-Duser.language=en", "-Dorg.apache.catalina.startup.EXIT_ON_INIT_FAILURE=true", TomcatLaunch.MainClass, "-config", copy, "configtest",
        })
            yield return last;
    }

    private static Dictionary<string, string> Environment(TomcatLaunch launch) =>
        launch.Environment.Where(pair => !Variables.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value);

    [GeneratedRegex(@"lineNumber: (?<line>\d+); columnNumber: \d+; (?<what>[^\n]+)")]
    private static partial Regex Place();

    // The last cause that says more than a class: "Caused by: java.io.IOException: keystore password was incorrect".
    [GeneratedRegex(@"^Caused by: [\w.$]+: (?<cause>[^\n]+)", RegexOptions.Multiline)]
    private static partial Regex Cause();
}
