using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>A file of properties as Java reads it (java.util.Properties, load): in ISO 8859-1, with lines that go on behind a backslash.</summary>
internal static partial class JavaProperties
{
    /// <summary>The last of a name counts.</summary>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> file)
    {
        var values = new Dictionary<string, string>();
        foreach (Match line in Line().Matches(Encoding.Latin1.GetString(file)))
        {
            if (line.Groups["name"].Success)
                values[Plain(line.Groups["name"].Value)] = Plain(line.Groups["value"].Value);
        }
        return values;
    }

    private static string Plain(string text) => Escape().Replace(text, match => match.Groups["what"].Value switch
    {
        ['u', .. { Length: 4 } digits] => ((char)int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        "t" => "\t",
        "n" => "\n",
        "r" => "\r",
        "f" => "\f",
        ['\r' or '\n', ..] or "" => "",
        var other => other,
    });

    // A comment does not go on; what is empty is no property.
    [GeneratedRegex("""
        \G[ \t\f\r\n]*(?:
            [#!][^\r\n]* |
            (?<name>(?:\\(?:\r\n[ \t\f]*|[\r\n][ \t\f]*|.|\z)|[^\\\s=:])*)
            [ \t\f]*[=:]?[ \t\f]*
            (?<value>(?:\\(?:\r\n[ \t\f]*|[\r\n][ \t\f]*|.|\z)|[^\\\r\n])*)
        )(?:[\r\n]|\z)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Line();

    [GeneratedRegex("""\\(?<what>u[0-9A-Fa-f]{4}|\r\n[ \t\f]*|[\r\n][ \t\f]*|[^\r\n]|\z)""")]
    private static partial Regex Escape();
}
