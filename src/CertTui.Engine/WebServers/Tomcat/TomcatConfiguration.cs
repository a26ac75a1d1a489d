using System.Text;
using CertTui.Engine.Ports;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>What server.xml says of keystores.</summary>
/// <param name="ServerXml">The file.</param>
/// <param name="Certificates">Every place that names a keystore, in order.</param>
public sealed record TomcatConfiguration(string ServerXml, IReadOnlyList<TomcatCertificate> Certificates)
{
    private TomcatProperties Properties { get; init; } = TomcatProperties.Of(new Dictionary<string, string>(), [], new Dictionary<string, string>());

    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>malformed</c>, <c>unsupported</c> (UTF-16),
    /// <c>tomcat-config-unclear</c>: a name of a property that only Tomcat's own start knows</exception>
    public static TomcatConfiguration Read(IFiles files, string serverXml)
    {
        var home = BaseOf(serverXml);
        var file = Path.Combine(home, "conf", "catalina.properties");
        var properties = TomcatProperties.Of(
            new Dictionary<string, string> { ["catalina.base"] = home, ["catalina.home"] = home }, files.Exists(file) ? files.Read(file) : [], new Dictionary<string, string>());
        var read = new TomcatConfiguration(serverXml, new ServerXmlReader(serverXml, files.Read(serverXml), properties).Read()) { Properties = properties };
        return read with { Certificates = [.. read.Certificates.Select(use => use.PasswordFile is null ? use : read.WithPassword(files, use))] };
    }

    /// <summary>A path as Tomcat takes it: relative ones from CATALINA_BASE, the folder above conf.</summary>
    public string Resolve(string path) => TomcatPath.Of(Properties.Expand(path) ?? path, BaseOf(ServerXml), BaseOf(ServerXml)) ?? path;

    // The first line, as Java reads one.
    private TomcatCertificate WithPassword(IFiles files, TomcatCertificate use) => files.Exists(Resolve(use.PasswordFile!.Value))
        ? use with { StorePassword = use.PasswordFile with { Value = Encoding.UTF8.GetString(files.Read(Resolve(use.PasswordFile.Value))).Split('\n', '\r')[0] } }
        : use;

    private static string BaseOf(string serverXml)
    {
        var folder = Path.GetDirectoryName(serverXml) ?? "";
        return Path.GetFileName(folder) == "conf" ? Path.GetDirectoryName(folder) ?? "" : folder;
    }
}
