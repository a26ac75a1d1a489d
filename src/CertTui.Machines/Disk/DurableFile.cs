using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>
/// Writes that are whole or did not happen: a temporary file beside the target, flushed, then renamed, then the folder flushed.
/// Every failure is a <see cref="Refusal"/>: <c>file-not-found</c>, <c>file-exists</c>, <c>access-denied</c>, <c>disk-full</c>,
/// <c>file-too-large</c> or <c>io-failure</c>, each with path and reason.
/// </summary>
internal static class DurableFile
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode Readable = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static byte[]? TryRead(string path, int limit = 16 * 1024 * 1024) => File.Exists(path) ? Read(path, limit) : null;

    public static byte[] Read(string path, int limit = 16 * 1024 * 1024) => DiskErrors.Guard(path, () =>
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > limit)
            throw new Refusal("file-too-large", ("path", path), ("limit", limit.ToString()), ("reason", stream.Length.ToString()));
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    });

    /// <summary>Replaces what was there.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode mode = OwnerOnly) => Place(path, content, mode, replace: true);

    /// <summary>Never replaces: <c>file-exists</c>.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> content, UnixFileMode mode = OwnerOnly) => Place(path, content, mode, replace: false);

    public static void Append(string path, ReadOnlySpan<byte> content)
    {
        var isNew = !File.Exists(path);
        try
        {
            using var stream = new FileStream(path, Options(FileMode.Append, OwnerOnly));
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DiskErrors.Refuse(path, exception);
        }
        if (isNew)
            FolderFlush.Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>False where it was not there.</summary>
    public static bool Delete(string path) => DiskErrors.Guard(path, () =>
    {
        if (!File.Exists(path))
            return false;
        File.Delete(path);
        FolderFlush.Flush(Path.GetDirectoryName(path)!);
        return true;
    });

    private static void Place(string path, ReadOnlySpan<byte> content, UnixFileMode mode, bool replace)
    {
        var temporary = TemporaryName.For(path);
        try
        {
            WriteFlushed(temporary, content, mode);
            if (replace)
                AtomicMove.Replacing(temporary, path);
            else
                AtomicMove.IntoNewName(temporary, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw DiskErrors.Refuse(path, exception);
        }
        FolderFlush.Flush(Path.GetDirectoryName(path)!);
    }

    internal static void WriteFlushed(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        using var stream = OperatingSystem.IsWindows() && mode == OwnerOnly ? OwnerOnlyFile.CreateNew(path) : new FileStream(path, Options(FileMode.CreateNew, mode));
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static FileStreamOptions Options(FileMode mode, UnixFileMode rights)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = rights;
        return options;
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to report; the next opening of the folder removes this file.
            _ = exception;
        }
    }
}
