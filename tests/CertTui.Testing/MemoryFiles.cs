using CertTui.Engine;
using CertTui.Engine.Ports;

namespace CertTui.Testing;

/// <summary>Files in memory.</summary>
public sealed class MemoryFiles : IFiles
{
    private readonly SortedDictionary<string, byte[]> _files = [];

    public HashSet<string> OwnerOnly { get; } = [];

    /// <summary>What a failing disk makes of the bytes that are written.</summary>
    public Func<byte[], byte[]> Disk { get; set; } = bytes => bytes;

    public string OrderFolder => "/orders";

    public bool Exists(string path) => _files.ContainsKey(path);

    public byte[] Read(string path, int limit = 16 * 1024 * 1024) =>
        _files.TryGetValue(path, out var content) ? content : throw new Refusal("file-not-found", ("path", path));

    public void WriteNew(string path, ReadOnlySpan<byte> content, bool ownerOnly)
    {
        if (!_files.TryAdd(path, Disk(content.ToArray())))
            throw new Refusal("file-exists", ("path", path));
        if (ownerOnly)
            OwnerOnly.Add(path);
    }

    public void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly = false)
    {
        Read(path);
        _files[path] = Disk(content.ToArray());
        if (ownerOnly)
            OwnerOnly.Add(path);
    }

    public IReadOnlyList<string> List(string folder) =>
        [.. _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length)];

    public IReadOnlyList<string> ListFolders(string folder) =>
        [.. _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.LastIndexOf('/') > folder.Length)
            .Select(path => path[..path.IndexOf('/', folder.Length + 1)]).Distinct()];

    public bool Delete(string path) => _files.Remove(path);

    public string Snapshot() => string.Join('\n', _files.Select(file => $"{file.Key} {Convert.ToHexString(file.Value)}"));
}
