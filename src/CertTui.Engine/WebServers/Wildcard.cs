using System.Text.RegularExpressions;

namespace CertTui.Engine.WebServers;

/// <summary>
/// Paths against the patterns of Include (fnmatch(3), glob(7)): <c>*</c>, <c>?</c> and ranges in square brackets, in the names of folders
/// too. A name that begins with a full stop is hidden from a pattern that does not.
/// </summary>
internal static class Wildcard
{
    public static bool IsIn(string pattern) => pattern.AsSpan().ContainsAny("*?[");

    public static bool Matches(string pattern, string name) =>
        (name.StartsWith('.') ? pattern.StartsWith('.') : true) && Regex.IsMatch(name, Expression(pattern), OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None);

    /// <summary>The folders that a path with wildcards stands for, in order.</summary>
    /// <param name="path">By full path.</param>
    /// <param name="list">The folders in a folder.</param>
    public static IEnumerable<string> Folders(string path, Func<string, IReadOnlyList<string>> list)
    {
        if (!IsIn(path) || Path.GetDirectoryName(path) is not { } above)
            return [path];
        return Folders(above, list).SelectMany(folder =>
            IsIn(Path.GetFileName(path)) ? list(folder).Where(found => Matches(Path.GetFileName(path), Path.GetFileName(found))) : [Path.Combine(folder, Path.GetFileName(path))]);
    }

    // What stands in brackets means the same in both, but for the sign that turns it round; a bracket that nothing closes is itself.
    private static string Expression(string pattern) =>
        @"\A(?s:" + Regex.Replace(pattern, @"\[(?<not>[!^]?)(?<set>\]?[^\]]*)\]|.", Part, RegexOptions.Singleline) + @")\z";

    private static string Part(Match part) => part switch
    {
        { Value: "*" } => ".*",
        { Value: "?" } => ".",
        { Length: 1 } => Regex.Escape(part.Value),
        _ => $"[{(part.Groups["not"].Length > 0 ? "^" : "")}{Regex.Replace(part.Groups["set"].Value, @"[\\\[\]^]", @"\$0")}]",
    };
}
