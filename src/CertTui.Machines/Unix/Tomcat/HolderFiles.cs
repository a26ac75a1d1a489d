using System.Text;
using System.Text.RegularExpressions;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Tomcat;

namespace CertTui.Machines.Unix.Tomcat;

/// <summary>Where the files lie that a place in server.xml names, and what opens its keystore (Tomcat's CatalinaBaseConfigurationSource).</summary>
internal sealed partial class HolderFiles(Machine machine, TomcatServer server, TomcatSetup setup)
{
    private const string PasswordFile = "certificateKeystorePasswordFile";

    /// <summary>Null where the place names nothing, or an address that is no file.</summary>
    public string? PathOf(TomcatHolder holder, string name)
    {
        if (setup.Value(holder.Element, name) is not { } value)
            return null;
        if (Address().Match(value) is not { Success: true } address)
            return Path.GetFullPath(value, server.Base);
        // What is behind file: stands for itself; without a slash it is taken from where Tomcat works.
        return address.Groups["path"].Success ? Path.GetFullPath(Uri.UnescapeDataString(address.Groups["path"].Value), server.Launch?.Folder ?? server.Base) : null;
    }

    /// <summary>What opens the keystore, as Tomcat takes it. Never to be shown or kept.</summary>
    public string Password(TomcatHolder holder) =>
        (PathOf(holder, PasswordFile) is { } file && machine.Files.Exists(file) ? FirstLine(machine.Files.Read(file)) : setup.Value(holder.Element, holder.Names.Password))
        ?? TomcatCertificate.StandardPassword;

    // As Java reads a line.
    private static string FirstLine(byte[] file) => Encoding.UTF8.GetString(file).Split('\n', '\r')[0];

    [GeneratedRegex("^(?:file:(?://[^/]*)?(?<path>.+)|[A-Za-z][A-Za-z0-9+.-]+:.*)$", RegexOptions.Singleline)]
    private static partial Regex Address();
}
