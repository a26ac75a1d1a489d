using System.IO.Compression;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>Which Tomcat it is: <c>server.number</c> of ServerInfo.properties in catalina.jar.</summary>
internal static class TomcatVersion
{
    private const string Entry = "org/apache/catalina/util/ServerInfo.properties";
    private const string Mark = "server.number=";

    public static Version? Read(string jar)
    {
        try
        {
            using var zip = ZipFile.OpenRead(jar);
            using var reader = zip.GetEntry(Entry) is { } entry ? new StreamReader(entry.Open()) : null;
            var line = reader?.ReadToEnd().Split('\n').FirstOrDefault(line => line.StartsWith(Mark, StringComparison.Ordinal));
            return Version.TryParse(line?[Mark.Length..].Trim(), out var version) ? version : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // Built in another way: it is not known, and nothing hangs on it alone.
            return null;
        }
    }
}
