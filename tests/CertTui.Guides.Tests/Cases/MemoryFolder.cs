using CertTui.Engine.Ports;

namespace CertTui.Guides.Tests.Cases;

/// <summary>A folder in memory that writes down every call that reaches the disk.</summary>
internal sealed class MemoryFolder(List<string>? calls = null) : IFolder, IDisposable
{
    private readonly Dictionary<string, MemoryFolder> _folders = [];
    private readonly Dictionary<string, byte[]> _files = [];
    private bool _isLocked;

    /// <summary>What was written, in order: <c>append NAME</c> or <c>write NAME</c>, with the text.</summary>
    public List<string> Calls { get; } = calls ?? [];

    public IReadOnlyList<string> Folders() => [.. _folders.Keys.Order()];

    public IFolder Sub(string name) => _folders.TryGetValue(name, out var folder) ? folder : _folders[name] = new MemoryFolder(Calls);

    public byte[]? Read(string name) => _files.GetValueOrDefault(name);

    public void Write(string name, ReadOnlySpan<byte> content) => Keep("write", name, [], content);

    public void Append(string name, ReadOnlySpan<byte> content) => Keep("append", name, Read(name) ?? [], content);

    public IDisposable? TryLock(string name) => _isLocked ? null : (_isLocked = true, this).Item2;

    public void Dispose() => _isLocked = false;

    private void Keep(string call, string name, byte[] before, ReadOnlySpan<byte> content)
    {
        Calls.Add($"{call} {name} {System.Text.Encoding.UTF8.GetString(content)}");
        _files[name] = [.. before, .. content];
    }
}
