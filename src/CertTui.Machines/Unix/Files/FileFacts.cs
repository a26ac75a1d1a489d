using System.Runtime.InteropServices;
using CertTui.Engine;

namespace CertTui.Machines.Unix.Files;

/// <summary>Who a file belongs to and what others may do with it (statx, Linux 4.11).</summary>
/// <param name="Owner">User id.</param>
/// <param name="Group">Group id.</param>
/// <param name="Mode">Type and permission bits.</param>
internal sealed partial record FileFacts(uint Owner, uint Group, ushort Mode)
{
    private const int CurrentFolder = -100;
    private const uint BasicFacts = 0x7ff;
    private const int OthersWrite = 0b010_010;
    private const int Sticky = 0b1_000_000_000;

    /// <summary>Nobody but root and the person who runs this program can change it. In a sticky folder others cannot replace what is not theirs.</summary>
    public bool IsOurs => (Owner == 0 || Owner == EffectiveUser()) && ((Mode & OthersWrite) == 0 || (Mode & Sticky) != 0 || IsRootGroupOnly);

    public UnixFileMode Permissions => (UnixFileMode)(Mode & 0b111_111_111_111);

    // Group root may write: those are root's own.
    private bool IsRootGroupOnly => Group == 0 && (Mode & 0b010) == 0;

    /// <exception cref="Refusal"><c>file-not-found</c> (path, reason)</exception>
    public static FileFacts Of(string path)
    {
        Span<byte> facts = stackalloc byte[256];
        if (Statx(CurrentFolder, path, 0, BasicFacts, ref MemoryMarshal.GetReference(facts)) != 0)
            throw new Refusal("file-not-found", ("path", path), ("reason", Marshal.GetLastPInvokeErrorMessage()));
        // struct statx: stx_uid at 20, stx_gid at 24, stx_mode at 28, the same on every architecture.
        return new FileFacts(MemoryMarshal.Read<uint>(facts[20..]), MemoryMarshal.Read<uint>(facts[24..]), MemoryMarshal.Read<ushort>(facts[28..]));
    }

    /// <summary>Gives a file to its owner and group.</summary>
    public static void Give(string path, FileFacts like)
    {
        var now = Of(path);
        if ((now.Owner, now.Group) != (like.Owner, like.Group) && Chown(path, like.Owner, like.Group) != 0)
            throw new Refusal("access-denied", ("path", path), ("reason", Marshal.GetLastPInvokeErrorMessage()));
    }

    /// <summary>Gives a file to an account; where somebody put a link in its place, only the link is given.</summary>
    public static void Give(string path, FileAccount account)
    {
        if (ChownLink(path, account.Owner, account.Group) != 0)
            throw new Refusal("access-denied", ("path", path), ("reason", Marshal.GetLastPInvokeErrorMessage()));
    }

    /// <summary>A change makes a new file in the place of the old one: another name of the old one would keep what it holds.</summary>
    /// <exception cref="Refusal"><c>file-hard-linked</c> (path)</exception>
    public static void RequireOneName(string path)
    {
        Span<byte> facts = stackalloc byte[256];
        // struct statx: stx_nlink at 16.
        if (Statx(CurrentFolder, path, 0, BasicFacts, ref MemoryMarshal.GetReference(facts)) == 0 && MemoryMarshal.Read<uint>(facts[16..]) > 1)
            throw new Refusal("file-hard-linked", ("path", path));
    }

    /// <summary>Two paths lead to one file; false where one of them leads nowhere, or is closed to us.</summary>
    public static bool AreSame(string one, string other) => Place(one) is { } place && place == Place(other);

    /// <summary>The person who runs this program may write there (access of POSIX; also where a disk is read-only).</summary>
    public static bool CanWrite(string path) => Access(path, 2) == 0;

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte facts);

    // struct statx: stx_ino at 32, stx_dev_major at 136, stx_dev_minor at 140.
    private static (ulong Inode, ulong Device)? Place(string path)
    {
        Span<byte> facts = stackalloc byte[256];
        return Statx(CurrentFolder, path, 0, BasicFacts, ref MemoryMarshal.GetReference(facts)) == 0
            ? (MemoryMarshal.Read<ulong>(facts[32..]), MemoryMarshal.Read<ulong>(facts[136..]))
            : null;
    }

    [LibraryImport("libc", EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int ChownLink(string path, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Chown(string path, uint owner, uint group);

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
