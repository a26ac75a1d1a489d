using System.Diagnostics;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Tests.Disk;

public sealed class WhatAKilledProcessLeaves : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("certtui-").FullName;

    [Fact]
    public void Unfinished_files_and_folders_are_not_listed_and_go_at_the_next_opening()
    {
        var dead = DeadProcess();
        File.WriteAllText(PathOf($".case.journal.{dead}-cafe-0001.tmp"), "half");
        File.WriteAllText(PathOf($".case.journal.{Environment.ProcessId}-other-0001.tmp"), "half, by a process of before that had our number");
        Directory.CreateDirectory(PathOf($".sub.{dead}-cafe-0002.tmp"));
        Assert.Empty(DurableFolder.Files(folder, ".tmp"));
        Assert.Empty(DurableFolder.Folders(folder));
        _ = new DiskFolder(folder);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void What_a_living_process_is_writing_stays()
    {
        using var parent = Process.GetProcessById(1);
        File.WriteAllText(PathOf(".a.1-cafe-0001.tmp"), "being written");
        var own = TemporaryName.For(PathOf("b"));
        File.WriteAllText(own, "being written");
        _ = new DiskFolder(folder);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void Its_lock_is_free()
    {
        using var holder = LockElsewhere(PathOf("case.lock"));
        var mine = new DiskFolder(folder);
        Assert.Null(mine.TryLock("case.lock"));
        holder.Kill();
        holder.WaitForExit();
        using var held = mine.TryLock("case.lock");
        Assert.NotNull(held);
        Assert.Null(mine.TryLock("case.lock"));
    }

    // flock(1) takes the same lock as a file that .NET opens for itself alone.
    private static Process LockElsewhere(string path)
    {
        File.WriteAllText(path, "");
        var start = new ProcessStartInfo("flock", ["--exclusive", "--no-fork", path, "sh", "-c", "echo held; exec sleep 600"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        Assert.Equal("held", process.StandardOutput.ReadLine());
        return process;
    }

    private static int DeadProcess()
    {
        using var process = Process.Start("true");
        process.WaitForExit();
        return process.Id;
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
