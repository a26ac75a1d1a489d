using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>Bytes of server.xml as the characters that they mean: in the encoding that its first line names, UTF-8 where it names none (XML 1.0, 4.3.3).</summary>
internal sealed partial class ServerXmlText
{
    // Their bytes for other characters look like tags and quotes.
    private static readonly int[] Shifting = [50220, 50221, 50222, 50225, 50227, 52936, 65000];

    private readonly Encoding _encoding;

    /// <param name="text">The file, one character for each byte.</param>
    /// <exception cref="Refusal"><c>unsupported</c> (what, reason, line)</exception>
    public ServerXmlText(string text)
    {
        var declared = Declaration().Match(text);
        if (declared.Groups["version"].Value is not ("" or "1.0"))
            throw Unsupported("XML " + declared.Groups["version"].Value);
        _encoding = declared.Groups["name"].Success ? Named(declared.Groups["name"].Value) : Encoding.UTF8;
    }

    /// <summary>An attribute's value (XML 1.0, 3.3.3).</summary>
    /// <param name="quoted">What stands between its quotes, one character for each byte.</param>
    public string Value(string quoted) => Reference().Replace(WhiteSpace().Replace(_encoding.GetString(Encoding.Latin1.GetBytes(quoted)), " "), Referred);

    private static string Referred(Match reference) => reference.Groups["name"].Value switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', .. var digits] => new Rune(int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        ['#', .. var digits] => new Rune(int.Parse(digits, CultureInfo.InvariantCulture)).ToString(),
        _ => reference.Value,
    };

    private static Encoding Named(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            if (!Shifting.Contains(encoding.CodePage) && encoding.GetByteCount("<") == 1)
                return encoding;
        }
        catch (ArgumentException)
        {
            // Java may know it: then it is not broken, and not understood either.
        }
        throw Unsupported(name);
    }

    private static Refusal Unsupported(string reason) => new("unsupported", ("what", "server.xml"), ("reason", reason), ("line", "1"));

    [GeneratedRegex("""^<\?xml\s+version\s*=\s*["'](?<version>[^"']*)["'](?:\s+encoding\s*=\s*["'](?<name>[^"']+))?""")]
    private static partial Regex Declaration();

    [GeneratedRegex("\r\n|[\t\r\n]")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("&(?<name>[^;]+);")]
    private static partial Regex Reference();
}
