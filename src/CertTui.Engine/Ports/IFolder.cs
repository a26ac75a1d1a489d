namespace CertTui.Engine.Ports;

/// <summary>A folder of the program's own, owner-only: cases keep their journals in one.</summary>
public interface IFolder
{
    IReadOnlyList<string> Folders();

    IFolder Sub(string name);

    /// <summary>The whole file, or null where there is none.</summary>
    byte[]? Read(string name);

    /// <summary>Whole or not at all, flushed; replaces what was there.</summary>
    void Write(string name, ReadOnlySpan<byte> content);

    /// <summary>Appends and flushes to disk before it returns.</summary>
    void Append(string name, ReadOnlySpan<byte> content);

    /// <summary>Null where another process holds it. The system lets go of it when the process ends, however it ends.</summary>
    IDisposable? TryLock(string name);
}
