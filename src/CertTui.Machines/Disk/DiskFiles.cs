using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Disk;

/// <summary>The files of the person on this computer's disk. Relative paths start at the order folder.</summary>
/// <param name="orderFolder">Made where it is missing.</param>
/// <param name="ownFolders">Other folders below which missing folders are made (the folders of web sites).</param>
public sealed class DiskFiles(string orderFolder, params IReadOnlyList<string> ownFolders) : IFiles
{
    public string OrderFolder { get; } = Path.GetFullPath(orderFolder);

    public bool Exists(string path) => File.Exists(Full(path));

    public byte[] Read(string path, int limit = 16 * 1024 * 1024) => DurableFile.Read(Full(path), limit);

    public void WriteNew(string path, ReadOnlySpan<byte> content, bool ownerOnly)
    {
        var full = Full(path);
        EnsureOwnFolder(Path.GetDirectoryName(full)!);
        DurableFile.WriteNew(full, content, ownerOnly ? DurableFile.OwnerOnly : DurableFile.Readable);
    }

    public void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        var full = Full(path);
        if (!File.Exists(full))
            throw new Refusal("file-not-found", ("path", path), ("reason", ""));
        DurableFile.Write(full, content, ownerOnly || OperatingSystem.IsWindows() ? DurableFile.OwnerOnly : File.GetUnixFileMode(full));
    }

    public IReadOnlyList<string> List(string folder) => DiskErrors.Guard(folder, () =>
        Directory.Exists(Full(folder)) ? Directory.GetFiles(Full(folder)).Order(StringComparer.Ordinal).ToArray() : []);

    public IReadOnlyList<string> ListFolders(string folder) => DiskErrors.Guard(folder, () =>
        Directory.Exists(Full(folder)) ? Directory.GetDirectories(Full(folder)).Order(StringComparer.Ordinal).ToArray() : []);

    public bool Delete(string path) => DurableFile.Delete(Full(path));

    // A missing folder of the person's own is a mistyped path: that one is not made.
    private void EnsureOwnFolder(string folder)
    {
        if (folder == OrderFolder || ownFolders.Prepend(OrderFolder).Any(own => folder.StartsWith(own + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            DurableFolder.Ensure(folder);
    }

    private string Full(string path) => path.Length == 0 || path.Contains('\0')
        ? throw new Refusal("file-not-found", ("path", path.Replace('\0', '?')), ("reason", ""))
        : Path.GetFullPath(path, OrderFolder);
}
