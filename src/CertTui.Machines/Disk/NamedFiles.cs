using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>Files and folders as a person names them on the command line.</summary>
public static class NamedFiles
{
    /// <summary>A file as it is; a folder as the files in it, by name, without those of the folders below.</summary>
    /// <exception cref="Refusal"><c>access-denied</c>, <c>io-failure</c></exception>
    public static IEnumerable<string> Expand(string path) => DiskErrors.Guard(path, () =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).ToList() : [path]);

    /// <summary>The whole file. A pipe or a device has no size and is taken as empty: opening one might wait for ever.</summary>
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>access-denied</c>, <c>io-failure</c>, <c>file-too-large</c></exception>
    public static byte[] Read(string path, int limit) =>
        DiskErrors.Guard(path, () => new FileInfo(path).Length) == 0 ? [] : DurableFile.Read(path, limit);
}
