using CertTui.Engine;

namespace CertTui.Machines.Disk;

/// <summary>Folders that only their owner enters (0700; on Windows administrators and the system, too), and folders that appear and vanish as a whole.</summary>
internal static class DurableFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static string Ensure(string path) => DiskErrors.Guard(path, () =>
    {
        if (Directory.Exists(path))
            return path;
        Make(path);
        FolderFlush.Flush(Path.GetDirectoryName(path)!);
        return path;
    });

    /// <summary>The folder with all its content, or nothing; <c>file-exists</c> where there is one already.</summary>
    public static void CreateWhole(string path, Action<string> fill) => DiskErrors.Guard(path, () =>
    {
        var temporary = TemporaryName.For(path);
        Make(temporary);
        try
        {
            fill(temporary);
            FolderFlush.Flush(temporary);
            if (Directory.Exists(path))
                throw new Refusal("file-exists", ("path", path), ("reason", path));
            AtomicMove.Folder(temporary, path);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
        FolderFlush.Flush(Path.GetDirectoryName(path)!);
    });

    /// <summary>Vanishes in one rename; what it held is removed after. False where it was not there.</summary>
    public static bool RemoveWhole(string path) => DiskErrors.Guard(path, () =>
    {
        if (!Directory.Exists(path))
            return false;
        var temporary = TemporaryName.For(path);
        AtomicMove.Folder(path, temporary);
        FolderFlush.Flush(Path.GetDirectoryName(path)!);
        Directory.Delete(temporary, recursive: true);
        return true;
    });

    /// <summary>Removes what ended processes left unfinished.</summary>
    public static void Clean(string path) => DiskErrors.Guard(path, () =>
    {
        foreach (var entry in new DirectoryInfo(path).EnumerateFileSystemInfos(".*.tmp"))
        {
            if (!TemporaryName.IsLeftOver(entry.Name))
                continue;
            if (entry is DirectoryInfo folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
        }
    });

    /// <summary>The finished files, by name; none where the folder is missing.</summary>
    public static IReadOnlyList<string> Files(string path, string suffix) => DiskErrors.Guard<IReadOnlyList<string>>(path, () => !Directory.Exists(path)
        ? []
        : Shown(Directory.GetFiles(path)).FindAll(file => file.EndsWith(suffix, StringComparison.Ordinal)));

    /// <summary>The finished folders, by name; none where the folder is missing.</summary>
    public static IReadOnlyList<string> Folders(string path) => DiskErrors.Guard<IReadOnlyList<string>>(path, () => !Directory.Exists(path)
        ? []
        : Shown(Directory.GetDirectories(path)));

    /// <summary>As <see cref="Folders"/>, without where they are.</summary>
    public static IReadOnlyList<string> FolderNames(string path)
    {
        var names = new List<string>();
        foreach (var folder in Folders(path))
            names.Add(Path.GetFileName(folder));
        return names;
    }

    private static List<string> Shown(string[] paths)
    {
        var shown = new List<string>();
        foreach (var path in paths)
        {
            if (!IsHidden(path))
                shown.Add(path);
        }
        shown.Sort(StringComparer.Ordinal);
        return shown;
    }

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            OwnerOnlyFile.CreateFolder(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }
}
