using System.IO.Compression;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>Which Tomcat it is: ServerInfo.properties in its catalina.jar.</summary>
/// <param name="Product">As it calls itself, for example Apache Tomcat/10.1.60 (Debian).</param>
/// <param name="Version">For example 10.1.60.0; null where it cannot be told.</param>
internal sealed record TomcatRelease(string Product, Version? Version)
{
    private const string Entry = "org/apache/catalina/util/ServerInfo.properties";

    // Then they went.
    private static readonly Version WithoutOlderForm = new(10, 1);

    /// <summary>It takes attributes about TLS on the connector itself.</summary>
    public bool HasOlderForm => Version is null || Version < WithoutOlderForm;

    /// <param name="home">CATALINA_HOME.</param>
    public static TomcatRelease Of(string home)
    {
        try
        {
            using var zip = ZipFile.OpenRead(Path.Combine(home, "lib", "catalina.jar"));
            using var reader = zip.GetEntry(Entry) is { } entry ? new StreamReader(entry.Open()) : null;
            var lines = (reader?.ReadToEnd() ?? "").Split('\n');
            return new TomcatRelease(Value(lines, "server.info") ?? "Tomcat", Version.TryParse(Value(lines, "server.number"), out var version) ? version : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Built in another way: it is not known, and nothing hangs on it alone.
            return new TomcatRelease("Tomcat", null);
        }
    }

    private static string? Value(IEnumerable<string> lines, string name) =>
        lines.FirstOrDefault(line => line.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..].Trim();
}
