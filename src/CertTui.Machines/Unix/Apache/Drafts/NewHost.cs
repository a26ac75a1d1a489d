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
        if (LastName(configuration, enabled, binding) is { } name && Directory.Exists(available))
            return [New(Path.Combine(available, name), text), new FileStep("link", Path.Combine(enabled, name), Target: $"../sites-available/{name}")];
        return LastName(configuration, confD, binding) is { } last ? [New(Path.Combine(confD, last), text)] : [Appended(configuration.Files[0], text)];
    }

    /// <summary>Where the server finds it: the last step's file.</summary>
    public static string FileOf(IEnumerable<FileStep> steps) => steps.Last().Path;

    private static string In(ApacheConfiguration configuration, string folder) => Path.Combine(configuration.ServerRoot, folder);

    // The server reads a folder in the order of the names; null where it would not read the file there.
    private static string? LastName(ApacheConfiguration configuration, string folder, Binding binding)
    {
        var name = $"zz-certtui-{SafeName.Slug(binding.Host)}-{binding.Port}.conf";
        if (!Directory.Exists(folder) || !configuration.Includes(Path.Combine(folder, name)))
            return null;
        var last = Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)).Append("").Max(StringComparer.Ordinal)!;
        var leading = last.TakeWhile(letter => letter == 'z').Count();
        for (var more = 0; more <= leading && string.CompareOrdinal(last, name) >= 0; more++)
            name = "z" + name;
        // Letters of other languages stand behind z: behind a name is what begins with it.
        return string.CompareOrdinal(last, name) < 0 ? name : $"{last}-{name}";
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

    private static FileStep Appended(string path, string text) => ByteEdits.Step(path, [new TextEdit(DurableFile.Read(path).Length, "", text)]);
}
