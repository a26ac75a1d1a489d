using System.IO.Enumeration;

namespace CertTui.Engine.WebServers;

/// <summary>File names against the patterns of Include: <c>*</c> and <c>?</c>; a range in square brackets counts as any one character.</summary>
internal static class Wildcard
{
    public static bool Matches(string pattern, string name)
    {
        var simple = pattern;
        while (simple.IndexOf('[') is var open and >= 0 && simple.IndexOf(']', open) is var close and > 0)
            simple = simple[..open] + "?" + simple[(close + 1)..];
        return FileSystemName.MatchesSimpleExpression(simple, name, ignoreCase: OperatingSystem.IsWindows());
    }
}
