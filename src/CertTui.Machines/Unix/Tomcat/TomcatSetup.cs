using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>What server.xml says at one moment.</summary>
/// <param name="Path">The file.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Root">Its elements.</param>
/// <param name="Connectors">Those for HTTP.</param>
/// <param name="Expand">Puts the names of properties in; null where one is not known.</param>
internal sealed record TomcatSetup(
    string Path, byte[] Content, TomcatElement Root, IReadOnlyList<TomcatConnector> Connectors, Func<string, string?> Expand)
{
    /// <exception cref="Refusal"><c>tomcat-config-broken</c>, <c>tomcat-config-unclear</c> (path, line, reason)</exception>
    public static TomcatSetup Read(IFiles files, TomcatServer server)
    {
        var path = server.Configuration;
        var content = files.Read(path);
        var expand = PropertiesOf(files, server).Expand;
        try
        {
            var root = ServerXml.Read(content);
            var connectors = TomcatConnector.All(root, (element, name) => Value(path, element, name, expand), server.Release.HasOlderForm);
            return new TomcatSetup(path, content, root, connectors, expand);
        }
        catch (Refusal refusal) when (refusal.Problem.Code is "malformed" or "unsupported")
        {
            var (code, details) = (refusal.Problem.Code == "malformed" ? "tomcat-config-broken" : "tomcat-config-unclear", refusal.Problem.Details);
            throw new Refusal(code, ("path", path), ("line", details["line"]), ("reason", details["reason"]));
        }
    }

    /// <summary>What an attribute says; null where it is not there.</summary>
    public string? Value(TomcatElement element, string name) => Value(Path, element, name, Expand);

    /// <summary>For the person who is told about a place.</summary>
    public string Place(TomcatElement element) => $"{Path}:{element.Line}";

    private static string? Value(string path, TomcatElement element, string name, Func<string, string?> expand)
    {
        if (element.Find(name) is not { } attribute)
            return null;
        // The value is not told: it may be a password.
        return expand(attribute.Value) ?? throw new Refusal("tomcat-config-unclear", ("path", path), ("line", $"{element.Line}"), ("reason", name));
    }

    private static TomcatProperties PropertiesOf(IFiles files, TomcatServer server)
    {
        var system = new Dictionary<string, string>(server.Launch?.Properties ?? new Dictionary<string, string>()) { ["catalina.base"] = server.Base, ["catalina.home"] = server.Launch?.Home ?? server.Base };
        var properties = PropertiesFile(server, system.GetValueOrDefault("catalina.config", "catalina.properties"));
        return TomcatProperties.Of(system, files.Exists(properties) ? files.Read(properties) : [], server.Launch?.Environment ?? new Dictionary<string, string>());
    }

    // A name of a file in conf, or with a slash in it an address (CatalinaProperties).
    private static string PropertiesFile(TomcatServer server, string named) =>
        !named.Contains('/') ? System.IO.Path.Combine(server.Base, "conf", named)
        : Uri.TryCreate(named, UriKind.Absolute, out var address) && address.IsFile ? address.LocalPath
        : throw new Refusal("tomcat-config-unclear", ("path", server.Configuration), ("line", "-"), ("reason", "catalina.config"));
}
