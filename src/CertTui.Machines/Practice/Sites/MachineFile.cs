using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Sites;

/// <summary>machine.json on disk. A change by another process is seen at the next look.</summary>
internal sealed class MachineFile(PracticeFolders folders)
{
    /// <summary><see cref="Refusal"/> <c>malformed</c> (what, reason)</summary>
    public MachineRecord Read() =>
        PracticeJson.TryRead(folders.MachineFile, PracticeJson.Readable.MachineRecord)
        ?? throw new Refusal("malformed", ("what", "machine.json"), ("reason", folders.MachineFile));

    /// <summary>One process at a time; a record that stays the same is not written.</summary>
    public void Change(Func<MachineRecord, MachineRecord> change)
    {
        using var held = DiskLock.Alone(folders.MachineLock);
        var before = Read();
        var after = change(before);
        if (!ReferenceEquals(before, after))
            DurableFile.Write(folders.MachineFile, PracticeJson.Bytes(after, PracticeJson.Readable.MachineRecord));
    }
}
