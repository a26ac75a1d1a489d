namespace CertTui.Terminal.Consoles;

/// <summary>What decides whether there is a full screen and how it looks; read once, at the edge of the program.</summary>
public sealed record TerminalSettings
{
    /// <summary>The value of TERM.</summary>
    public string Term { get; init; } = "";

    /// <summary>The first of LC_ALL, LC_CTYPE, LANG that is not empty.</summary>
    public string Locale { get; init; } = "";

    /// <summary>NO_COLOR with any value (no-color.org), or the switch.</summary>
    public bool IsColourless { get; init; }

    public bool IsAscii { get; init; }

    /// <summary>Line mode was asked for: by the switch, or by ACCESSIBLE for a screen reader.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Standard input or output is no terminal.</summary>
    public bool IsRedirected { get; init; }

    /// <summary>By the code set of the locale, as in zh_HK.UTF-8@modifier. (To search for it without case would load ICU, which costs more than the first screen.)</summary>
    public bool IsUtf8 =>
        CodeSet.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) || CodeSet.Equals("UTF8", StringComparison.OrdinalIgnoreCase);

    private string CodeSet => Locale[(Locale.IndexOf('.') + 1)..].Split('@')[0];

    /// <summary>The settings of this process; the switches of the command line add to what the environment says.</summary>
    public static TerminalSettings Read(bool isPlain = false, bool isAscii = false, bool isColourless = false) => new()
    {
        Term = Variable("TERM"),
        Locale = FirstOf("LC_ALL", "LC_CTYPE", "LANG"),
        IsColourless = isColourless || Variable("NO_COLOR").Length > 0,
        IsAscii = isAscii,
        IsPlain = isPlain || Variable("ACCESSIBLE").Length > 0,
        IsRedirected = OperatingSystem.IsLinux()
            ? TerminalMode.Of(descriptor: 0) is null || TerminalMode.Of(descriptor: 1) is null
            : IsConsoleRedirected,
    };

    private static bool IsConsoleRedirected => Console.IsInputRedirected || Console.IsOutputRedirected;

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";

    private static string FirstOf(params string[] names)
    {
        foreach (var name in names)
        {
            if (Variable(name) is { Length: > 0 } value)
                return value;
        }

        return "";
    }
}
