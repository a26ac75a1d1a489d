using System.Text;
using System.Text.RegularExpressions;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>What <c>${name}</c> stands for in server.xml: system properties, and lines of catalina.properties.</summary>
public sealed partial class TomcatProperties
{
    private readonly Dictionary<string, string> _values;

    private TomcatProperties(Dictionary<string, string> values) => _values = values;

    /// <param name="system">As given to the Java virtual machine.</param>
    /// <param name="catalina">catalina.properties; empty where there is none.</param>
    public static TomcatProperties Of(IReadOnlyDictionary<string, string> system, ReadOnlySpan<byte> catalina)
    {
        var values = new Dictionary<string, string>();
        foreach (Match line in Line().Matches(Encoding.Latin1.GetString(catalina)))
            values[line.Groups["name"].Value] = line.Groups["value"].Value.TrimEnd();
        // Tomcat sets what the file says over what the command line said.
        foreach (var (name, value) in system)
            values.TryAdd(name, value);
        return new TomcatProperties(values);
    }

    /// <summary>With every name put in (<c>${name}</c>, <c>${name:-otherwise}</c>); null where one is not known here.</summary>
    public string? Expand(string text)
    {
        var isKnown = true;
        var expanded = Name().Replace(text, match =>
        {
            var parts = match.Groups["name"].Value.Split(":-", 2);
            var value = _values.GetValueOrDefault(parts[0]) ?? (parts.Length > 1 ? parts[1] : null);
            isKnown &= value is not null;
            return value ?? "";
        });
        return isKnown ? expanded : null;
    }

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[ \t]*(?<name>[^#!\s=:][^\s=:]*)[ \t]*[=:][ \t]*(?<value>[^\r\n\\]*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
