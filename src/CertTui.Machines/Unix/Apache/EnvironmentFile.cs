using System.Text;
using System.Text.RegularExpressions;

namespace CertTui.Machines.Unix.Apache;

/// <summary>Debian's envvars, which a shell reads before Apache starts. Only plain assignments are taken; no shell is run.</summary>
internal static partial class EnvironmentFile
{
    /// <param name="content">The file.</param>
    /// <param name="suffix">What SUFFIX stands for: the part of /etc/apache2-SUFFIX, with its hyphen.</param>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> content, string suffix)
    {
        var read = new Dictionary<string, string>();
        foreach (Match match in Assignment().Matches(Encoding.UTF8.GetString(content)))
        {
            var value = match.Groups["value"].Value.Trim('"', '\'').Replace("${SUFFIX}", suffix).Replace("$SUFFIX", suffix);
            if (!value.Contains('$') && !value.Contains('`'))
                read[match.Groups["name"].Value] = value;
        }
        return read;
    }

    [GeneratedRegex(@"^\s*export\s+(?<name>[A-Za-z_][A-Za-z0-9_]*)=(?<value>\S+)", RegexOptions.Multiline)]
    private static partial Regex Assignment();
}
