using CertTui.Engine.Ports;

namespace CertTui.Engine.WebServers.Tomcat;

/// <summary>What server.xml says of keystores.</summary>
/// <param name="ServerXml">The file.</param>
/// <param name="Certificates">Every place that names a keystore, in order.</param>
public sealed record TomcatConfiguration(string ServerXml, IReadOnlyList<TomcatCertificate> Certificates)
{
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>malformed</c>, <c>unsupported</c> (UTF-16)</exception>
    public static TomcatConfiguration Read(IFiles files, string serverXml) =>
        new(serverXml, new ServerXmlReader(serverXml, files.Read(serverXml)).Read());

    /// <summary>A path as Tomcat takes it: relative ones from CATALINA_BASE, the folder above conf.</summary>
    public string Resolve(string path) => Path.GetFullPath(Path.Combine(
        CatalinaBase, path.Replace("${catalina.base}", CatalinaBase).Replace("${catalina.home}", CatalinaBase)));

    private string CatalinaBase
    {
        get
        {
            var folder = Path.GetDirectoryName(ServerXml) ?? "";
            return Path.GetFileName(folder) == "conf" ? Path.GetDirectoryName(folder) ?? "" : folder;
        }
    }
}
