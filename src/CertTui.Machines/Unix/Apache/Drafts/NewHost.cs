using System.Text;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.WebServers.Apache;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Network;

namespace CertTui.Machines.Unix.Apache.Drafts;

/// <summary>A virtual host for a site that had none at that address: the last one that the server reads, so that no other loses its place.</summary>
internal static class NewHost
{
    /// <param name="configuration">As read.</param>
    /// <param name="binding">What it shall answer.</param>
    /// <param name="documentRoot">The folder of the site; null where none is known.</param>
    /// <param name="files">Its certificate.</param>
    public static IEnumerable<FileStep> Steps(ApacheConfiguration configuration, Binding binding, string? documentRoot, CertificateFiles files)
    {
        var text = Text(binding, documentRoot, files);
        var (enabled, available, confD) = (In(configuration, "sites-enabled"), In(configuration, "sites-available"), In(configuration, "conf.d"));
        if (IsRead(configuration, enabled) && Directory.Exists(available))
        {
            var name = LastName(enabled, binding);
            return [New(Path.Combine(available, name), text), new FileStep("link", Path.Combine(enabled, name), Target: $"../sites-available/{name}")];
        }
        return IsRead(configuration, confD) ? [New(Path.Combine(confD, LastName(confD, binding)), text)] : [Appended(configuration.Files[0], text)];
    }

    /// <summary>Where the server finds it: the last step's file.</summary>
    public static string FileOf(IEnumerable<FileStep> steps) => steps.Last().Path;

    private static string In(ApacheConfiguration configuration, string folder) => Path.Combine(configuration.ServerRoot, folder);

    // The server reads a folder in the order of the names.
    private static string LastName(string folder, Binding binding)
    {
        var name = $"zz-certtui-{SafeName.Slug(binding.Host)}-{binding.Port}.conf";
        while (Directory.EnumerateFileSystemEntries(folder).Any(other => string.CompareOrdinal(Path.GetFileName(other), name) >= 0))
            name = "z" + name;
        return name;
    }

    private static string Text(Binding binding, string? documentRoot, CertificateFiles files) => $"""

        # Made by certtui.
        <VirtualHost {new ListenAddress(binding.Address, binding.Port).ForVirtualHost}>
            ServerName {ConfigurationWord.Of(binding.Host)}
        {(documentRoot is null ? "" : $"    DocumentRoot {ConfigurationWord.Of(documentRoot)}\n")}    SSLEngine on
            SSLCertificateFile {ConfigurationWord.Of(files.Chain)}
            SSLCertificateKeyFile {ConfigurationWord.Of(files.Key)}
        </VirtualHost>

        """;

    private static FileStep New(string path, string text) => new("new", path, After: Encoding.UTF8.GetBytes(text.TrimStart('\n')));

    private static FileStep Appended(string path, string text)
    {
        var before = DurableFile.Read(path);
        return new FileStep("edit", path, before, [.. before, .. Encoding.UTF8.GetBytes(text)], [new TextEdit(before.Length, "", text)]);
    }

    // At least one file of the folder is read by a pattern, so that a new one will be too.
    private static bool IsRead(ApacheConfiguration configuration, string folder) =>
        configuration.Files.Any(file => Path.GetDirectoryName(file) == folder && file.EndsWith(".conf", StringComparison.Ordinal));
}
