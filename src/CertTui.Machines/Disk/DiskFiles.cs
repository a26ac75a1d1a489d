using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Disk;

/// <summary>The files of the person on this computer's disk. Relative paths start at the order folder.</summary>
public sealed class DiskFiles(string orderFolder) : IFiles
{
    public string OrderFolder { get; } = Path.GetFullPath(orderFolder);

    public bool Exists(string path) => File.Exists(Full(path));

    public byte[] Read(string path, int limit = 16 * 1024 * 1024) => DurableFile.Read(Full(path), limit);

    public void WriteNew(string path, ReadOnlySpan<byte> content, bool ownerOnly)
    {
        var full = Full(path);
        // The order folder is ours to make; a missing folder of the person's own is a mistyped path.
        if (Path.GetDirectoryName(full) == OrderFolder)
            DurableFolder.Ensure(OrderFolder);
        DurableFile.WriteNew(full, content, ownerOnly ? DurableFile.OwnerOnly : DurableFile.Readable);
    }

    public bool Delete(string path) => DurableFile.Delete(Full(path));

    private string Full(string path) => path.Length == 0 || path.Contains('\0')
        ? throw new Refusal("file-not-found", ("path", path.Replace('\0', '?')), ("reason", ""))
        : Path.GetFullPath(path, OrderFolder);
}
