using System.Text.RegularExpressions;

namespace CertTui.Machines.Tests.Practice.Tls;

/// <summary>What a client from outside sees.</summary>
internal static partial class SClient
{
    /// <summary>The common names of the certificates on the wire, in their order.</summary>
    public static IReadOnlyList<string> Sent(int port, string? serverName) =>
        [.. Subject().Matches(Connect(port, serverName, "-showcerts").Output).Select(match => match.Groups[1].Value)];

    public static (int Exit, string Output) Connect(int port, string? serverName, params string[] more)
    {
        string[] name = serverName is null ? ["-noservername"] : ["-servername", serverName];
        return Tool.Run("openssl", ["s_client", "-connect", $"127.0.0.1:{port}", .. name, .. more]);
    }

    [GeneratedRegex(@"^ *\d+ s:.*CN = (.*)$", RegexOptions.Multiline)]
    private static partial Regex Subject();
}
