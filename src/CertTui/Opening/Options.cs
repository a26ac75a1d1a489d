namespace CertTui.Opening;

/// <summary>The options that every verb takes.</summary>
/// <param name="Language">A language tag; null: from the environment.</param>
/// <param name="Machine"><c>practice</c>, <c>this</c>, or null: whichever fits.</param>
/// <param name="State">The state folder; null: the platform's own.</param>
/// <param name="Plain">Line by line.</param>
/// <param name="Ascii">Boxes with + - |.</param>
/// <param name="NoColor">No colours.</param>
/// <param name="DryRun">Show, change nothing.</param>
/// <param name="Json">One JSON object a line.</param>
public sealed record Options(
    string? Language = null,
    string? Machine = null,
    string? State = null,
    bool Plain = false,
    bool Ascii = false,
    bool NoColor = false,
    bool DryRun = false,
    bool Json = false)
{
    /// <summary>The main configuration file of the web server on this computer, where it is not at its usual place.</summary>
    public string? Apache { get; init; }

    /// <summary>The server.xml of the Tomcat on this computer that is meant.</summary>
    public string? Tomcat { get; init; }

    /// <summary>The main file of an nginx that is not at its usual place.</summary>
    public string? Nginx { get; init; }

    /// <summary>The servers that were named, by kind.</summary>
    public IReadOnlyDictionary<string, string> Servers
    {
        get
        {
            // Written out: the first screen asks for it, and each generic method more has to be compiled before.
            var named = new Dictionary<string, string>();
            Name(named, "apache", Apache);
            Name(named, "tomcat", Tomcat);
            Name(named, "nginx", Nginx);
            return named;
        }
    }

    private static void Name(Dictionary<string, string> named, string kind, string? file)
    {
        if (file is not null)
            named[kind] = Path.GetFullPath(file);
    }
}
