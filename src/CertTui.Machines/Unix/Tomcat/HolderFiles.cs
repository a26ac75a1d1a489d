using System.Text;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>Where the files lie that a place in server.xml names, and what opens its keystore.</summary>
internal sealed class HolderFiles(Machine machine, TomcatServer server, TomcatSetup setup)
{
    private const string PasswordFile = "certificateKeystorePasswordFile";

    /// <summary>Null where the place names nothing, or an address that is no file.</summary>
    public string? PathOf(TomcatHolder holder, string name) =>
        setup.Value(holder.Element, name) is { } value ? TomcatPath.Of(value, server.Base, server.Launch?.Folder ?? server.Base) : null;

    /// <summary>What opens the keystore, as Tomcat takes it. Never to be shown or kept.</summary>
    public string Password(TomcatHolder holder) =>
        (PathOf(holder, PasswordFile) is { } file && machine.Files.Exists(file) ? FirstLine(machine.Files.Read(file)) : setup.Value(holder.Element, holder.Names.Password))
        ?? TomcatCertificate.StandardPassword;

    // As Java reads a line.
    private static string FirstLine(byte[] file) => Encoding.UTF8.GetString(file).Split('\n', '\r')[0];
}
