using System.Diagnostics;
using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.World;

/// <summary>Brings the practice world into being, and removes it. Whoever uses it holds a shared lock; making and removing need it alone.</summary>
internal static class WorldFolder
{
    private const string Name = "practice";
    private const string LockName = "practice.lock";

    /// <summary>The folder, made where it is missing, and the lock that keeps it there.</summary>
    public static (PracticeFolders Folders, IDisposable Held) Enter(string stateFolder, TimeProvider clock)
    {
        DurableFolder.Ensure(stateFolder);
        DurableFolder.Clean(stateFolder);
        var folders = new PracticeFolders(Path.Combine(stateFolder, Name));
        var lockPath = Path.Combine(stateFolder, LockName);
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < DiskLock.Patience)
        {
            if (TryEnter(folders, lockPath) is { } held)
                return (folders, held);
            if (!TryMake(folders, lockPath, clock))
                Task.Delay(5).Wait();
        }
        throw new Refusal("machine-busy", ("path", lockPath));
    }

    /// <summary>False where there was none; <see cref="Refusal"/> <c>practice-in-use</c> (path).</summary>
    public static bool Remove(string stateFolder)
    {
        if (!Directory.Exists(stateFolder))
            return false;
        using var alone = DiskLock.TryAlone(Path.Combine(stateFolder, LockName)) ?? throw new Refusal("practice-in-use", ("path", Path.Combine(stateFolder, Name)));
        return DurableFolder.RemoveWhole(Path.Combine(stateFolder, Name));
    }

    // Looked at again under the lock: another process may have removed it in between.
    private static IDisposable? TryEnter(PracticeFolders folders, string lockPath)
    {
        if (!File.Exists(folders.MachineFile) || DiskLock.TryShared(lockPath) is not { } held)
            return null;
        if (File.Exists(folders.MachineFile))
            return held;
        held.Dispose();
        return null;
    }

    /// <summary>False where another process is at it.</summary>
    private static bool TryMake(PracticeFolders folders, string lockPath, TimeProvider clock)
    {
        using var alone = DiskLock.TryAlone(lockPath);
        if (alone is not null && !File.Exists(folders.MachineFile))
            DurableFolder.CreateWhole(folders.Root, temporary => PracticeWorld.Fill(temporary, clock.GetUtcNow()));
        return alone is not null;
    }
}
