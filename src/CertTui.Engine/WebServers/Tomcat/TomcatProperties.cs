using System.Text.RegularExpressions;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>What <c>${name}</c> stands for in server.xml: system properties, lines of catalina.properties and, where Tomcat is told so, variables.</summary>
public sealed partial class TomcatProperties
{
    private const string Sources = "org.apache.tomcat.util.digester.PROPERTY_SOURCE";
    private const string OfEnvironment = "org.apache.tomcat.util.digester.EnvironmentPropertySource";

    // Tomcat's own: then a name stands for itself again.
    private const int MaxRounds = 20;

    private readonly Dictionary<string, string> _values;

    private TomcatProperties(Dictionary<string, string> values) => _values = values;

    /// <param name="system">As given to the Java virtual machine.</param>
    /// <param name="catalina">catalina.properties; empty where there is none.</param>
    /// <param name="environment">The variables of the process.</param>
    public static TomcatProperties Of(
        IReadOnlyDictionary<string, string> system, ReadOnlySpan<byte> catalina, IReadOnlyDictionary<string, string> environment)
    {
        var values = JavaProperties.Read(catalina);
        // Tomcat sets what the file says over what the command line said.
        foreach (var (name, value) in system)
            values.TryAdd(name, value);
        if (values.GetValueOrDefault(Sources, "").Split(',', StringSplitOptions.TrimEntries).Contains(OfEnvironment))
        {
            foreach (var (name, value) in environment)
                values[name] = value;
        }
        return new TomcatProperties(values);
    }

    /// <summary>With every name put in (<c>${name}</c>, <c>${name:-otherwise}</c>), also those in what was put in; null where one is not known here.</summary>
    public string? Expand(string text)
    {
        for (var round = 0; round < MaxRounds && text.Contains("${", StringComparison.Ordinal); round++)
        {
            if (Once(text) is not { } expanded)
                return null;
            if (expanded == text)
                return text;
            text = expanded;
        }
        return Name().IsMatch(text) ? null : text;
    }

    private string? Once(string text)
    {
        var isKnown = true;
        var expanded = Name().Replace(text, match =>
        {
            var name = match.Groups["name"].Value;
            var parts = name.Split(":-", 2);
            var value = _values.GetValueOrDefault(name) ?? _values.GetValueOrDefault(parts[0]) ?? (parts.Length > 1 ? parts[1] : null);
            isKnown &= value is not null;
            return value ?? "";
        });
        return isKnown ? expanded : null;
    }

    [GeneratedRegex(@"\$\{(?<name>[^}]*)\}")]
    private static partial Regex Name();
}
