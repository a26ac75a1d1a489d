using System.Text.RegularExpressions;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>A file as server.xml names it: a path, or an address (Tomcat's CatalinaBaseConfigurationSource).</summary>
public static partial class TomcatPath
{
    /// <summary>Null where it is an address that is no file.</summary>
    /// <param name="value">Names of properties put in.</param>
    /// <param name="catalinaBase">From where relative paths count.</param>
    /// <param name="folder">In which Tomcat works: from there count addresses without a slash.</param>
    public static string? Of(string value, string catalinaBase, string folder)
    {
        var address = Address().Match(value);
        if (!address.Success)
            return Path.GetFullPath(Path.Combine(catalinaBase, value));
        return address.Groups["path"].Success ? Path.GetFullPath(Path.Combine(folder, Uri.UnescapeDataString(address.Groups["path"].Value))) : null;
    }

    // Two letters before the colon at least: C:\ is a drive.
    [GeneratedRegex("^(?:file:(?://[^/]*)?(?<path>.+)|[A-Za-z][A-Za-z0-9+.-]+:.*)$", RegexOptions.Singleline)]
    private static partial Regex Address();
}
