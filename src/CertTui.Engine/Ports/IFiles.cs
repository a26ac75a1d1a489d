namespace CertTui.Engine.Ports;

/// <summary>The files that jobs read and write for the person: requests, sheets, backups, deliveries.</summary>
public interface IFiles
{
    /// <summary>Where the program proposes to put them.</summary>
    string OrderFolder { get; }

    bool Exists(string path);

    /// <summary>The whole file; <see cref="Refusal"/> <c>file-not-found</c>, <c>file-too-large</c> (over <paramref name="limit"/> bytes) or <c>access-denied</c>.</summary>
    byte[] Read(string path, int limit = 16 * 1024 * 1024);

    /// <summary>Whole or not at all, flushed; <see cref="Refusal"/> <c>file-exists</c>: nothing is overwritten.</summary>
    /// <param name="path">Where to write.</param>
    /// <param name="content">What to write.</param>
    /// <param name="ownerOnly">Readable by the owner alone from its first moment (0600, or an ACL for administrators).</param>
    void WriteNew(string path, ReadOnlySpan<byte> content, bool ownerOnly);

    /// <summary>Changes a file that is there, whole or not at all; <see cref="Refusal"/> <c>file-not-found</c>, <c>access-denied</c>.</summary>
    /// <param name="path">Which.</param>
    /// <param name="content">What it holds from now on.</param>
    /// <param name="ownerOnly">As <see cref="WriteNew"/>; else the rights of the file are kept.</param>
    void Replace(string path, ReadOnlySpan<byte> content, bool ownerOnly = false);

    /// <summary>The files of a folder, by full path and in order; none where there is no such folder.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>The folders in a folder, likewise.</summary>
    IReadOnlyList<string> ListFolders(string folder) => [];

    bool Delete(string path);
}
