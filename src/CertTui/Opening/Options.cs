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

    /// <summary>The servers that were named, by kind.</summary>
    public IReadOnlyDictionary<string, string> Servers =>
        Apache is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["apache"] = Path.GetFullPath(Apache) };
}
