using CertTui.Engine.Ports;

namespace CertTui.Machines.Disk;

/// <summary>A folder of the program's own on disk, owner-only, made where it is missing.</summary>
public sealed class DiskFolder : IFolder
{
    private readonly string path;

    public DiskFolder(string path)
    {
        this.path = DurableFolder.Ensure(Path.GetFullPath(path));
        DurableFolder.Clean(this.path);
    }

    public IReadOnlyList<string> Folders() => DurableFolder.FolderNames(path);

    public IFolder Sub(string name) => new DiskFolder(PathOf(name));

    public byte[]? Read(string name) => DurableFile.TryRead(PathOf(name));

    public void Write(string name, ReadOnlySpan<byte> content) => DurableFile.Write(PathOf(name), content);

    public void Append(string name, ReadOnlySpan<byte> content) => DurableFile.Append(PathOf(name), content);

    public IDisposable? TryLock(string name) => DiskLock.TryAlone(PathOf(name));

    private string PathOf(string name) => Path.Combine(path, SafeName.Check(name));
}
