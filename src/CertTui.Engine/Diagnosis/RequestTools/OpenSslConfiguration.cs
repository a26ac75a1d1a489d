using System.Text;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Diagnosis.RequestTools;

/// <summary>What stands behind a path that should be OpenSSL's configuration file.</summary>
public enum ConfigurationState
{
    Usable,
    Missing,
    Folder,
    Unreadable,

    /// <summary>There, and without the section that a request needs.</summary>
    Empty,
}

/// <summary>Looks for openssl.cnf, which OpenSSL seeks under a path that was compiled in, or where OPENSSL_CONF says.</summary>
internal static class OpenSslConfiguration
{
    private static readonly string[] Names = ["openssl.cnf", "openssl.cfg"];

    /// <summary>Every file of either name in these folders and in their subfolders for configuration, in order.</summary>
    public static IReadOnlyList<(string Path, ConfigurationState State)> Search(Machine machine, IEnumerable<string> folders) =>
    [
        .. folders.SelectMany(folder => new[] { folder, Path.Combine(folder, "conf"), Path.Combine(folder, "bin"), Path.Combine(folder, "bin", "cnf"), Path.Combine(folder, "ssl") })
            .Distinct()
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Where(machine.Files.Exists)
            .Select(path => (path, StateOf(machine, path))),
    ];

    public static ConfigurationState StateOf(Machine machine, string path)
    {
        if (!machine.Files.Exists(path))
            return machine.Files.List(path).Count > 0 ? ConfigurationState.Folder : ConfigurationState.Missing;
        try
        {
            return HasRequestSection(machine.Files.Read(path)) ? ConfigurationState.Usable : ConfigurationState.Empty;
        }
        catch (Refusal)
        {
            return ConfigurationState.Unreadable;
        }
    }

    // "openssl req" reads the section [ req ] (config(5) of OpenSSL).
    private static bool HasRequestSection(byte[] content) =>
        Encoding.Latin1.GetString(content).Split('\n').Any(line => line.Replace(" ", "").TrimEnd('\r') == "[req]");
}
