namespace CertTui.Engine.WebServers.Apache;

/// <summary>What a configuration is read with, beside its files.</summary>
/// <param name="ServerRoot">As given on the server's command line; null where it is the folder of the configuration.</param>
/// <param name="Defined">The names given with -D.</param>
/// <param name="Environment">The variables of the server.</param>
/// <param name="Modules">Names of modules and of their source files, as IfModule takes both; null where they are not known.</param>
public sealed record ApacheSurroundings(
    string? ServerRoot,
    IReadOnlyList<string> Defined,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlySet<string>? Modules)
{
    public static readonly ApacheSurroundings Unknown = new(null, [], new Dictionary<string, string>(), null);

    /// <summary>Of the server, as IfVersion takes it; where nobody says it, a late one of 2.4.</summary>
    public Version Version { get; init; } = new(2, 4, 99);
}
