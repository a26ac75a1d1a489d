using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Files;

/// <summary>The files of this computer. What is changed keeps its owner, its group and its links.</summary>
internal sealed class UnixFiles(string orderFolder) : IFiles
{
    private readonly DiskFiles files = new(orderFolder);

    public string OrderFolder => files.OrderFolder;

    public bool Exists(string path) => files.Exists(path);

    public byte[] Read(string path, int limit = 16 * 1024 * 1024) => files.Read(path, limit);

    public void WriteNew(string path, ReadOnlySpan<byte> content, bool ownerOnly) => files.WriteNew(path, content, ownerOnly);

    public void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        if (ownerOnly)
            files.Replace(path, content, ownerOnly);
        else if (Exists(path))
            KeptFile.Replace(Path.GetFullPath(path, OrderFolder), content);
        else
            throw new Refusal("file-not-found", ("path", path), ("reason", ""));
    }

    public IReadOnlyList<string> List(string folder) => files.List(folder);

    public IReadOnlyList<string> ListFolders(string folder) => files.ListFolders(folder);

    public bool Delete(string path) => files.Delete(path);
}
