using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Unix.Programs;

namespace CertTui.Machines.Unix.Apache;

/// <summary>Asks the server itself whether it can read its configuration.</summary>
internal static partial class ApacheSyntax
{
    /// <exception cref="Refusal"><c>apache-config-broken</c> (path, line, reason)</exception>
    public static void Test(ApacheServer server) => Require(server, "-t");

    /// <exception cref="Refusal"><c>apache-config-broken</c> (path, line, reason)</exception>
    public static Answer Require(ApacheServer server, params IReadOnlyList<string> arguments)
    {
        var answer = server.Run(arguments);
        return answer.IsGood ? answer : throw new Refusal(Broken(server.Configuration, answer.Errors));
    }

    /// <summary>
    /// Its list of virtual hosts against ours: where the two differ (a condition that only the server can judge), nothing is guessed.
    /// Those that a macro makes it names in another way; they are left out on both sides.
    /// </summary>
    /// <exception cref="Refusal"><c>apache-config-unclear</c> (path, line)</exception>
    public static void RequireSameHosts(ApacheServer server, ApacheConfiguration read)
    {
        var theirs = Places().Matches(Require(server, "-t", "-D", "DUMP_VHOSTS").Output).Select(match => match.Groups["place"].Value).ToHashSet();
        var ours = read.Hosts.Where(host => !host.Head!.IsMacro).Select(host => $"{host.Head!.File}:{host.Head.LastLine}").ToHashSet();
        if (theirs.Except(ours).Concat(ours.Except(theirs)).FirstOrDefault() is { } unclear)
            throw new Refusal("apache-config-unclear", ("path", unclear[..unclear.LastIndexOf(':')]), ("line", unclear[(unclear.LastIndexOf(':') + 1)..]));
    }

    /// <summary>What the server said, taken apart.</summary>
    public static Problem Broken(string configuration, string said)
    {
        // The innermost file is named last.
        var place = Place().Matches(said).LastOrDefault();
        var reason = Place().Replace(said, "").ReplaceLineEndings(" ").Trim();
        return Problem.Error(
            "apache-config-broken",
            ("path", place?.Groups["path"].Value ?? configuration), ("line", place?.Groups["line"].Value ?? "-"), ("reason", reason));
    }

    [GeneratedRegex(@"[^\n]*?[Ss]yntax error on line (?<line>\d+) of (?<path>[^\n]+?):(?=\s|$)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\((?<place>/[^\n]+:\d+)\)$", RegexOptions.Multiline)]
    private static partial Regex Places();
}
