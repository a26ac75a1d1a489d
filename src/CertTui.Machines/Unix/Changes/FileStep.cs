using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Changes;

/// <summary>One file of a change, with all that putting it back takes. Of what holds a new secret only the hash is kept.</summary>
/// <param name="Kind"><c>edit</c>, <c>new</c>, <c>secret</c>, <c>link</c> or <c>folder</c>.</param>
/// <param name="Path">Which.</param>
/// <param name="Before">Of an edit: the whole file.</param>
/// <param name="After">Of an edit or a new file: the whole file; null of an edit that puts a secret in.</param>
/// <param name="Edits">Of an edit: the places, with <see cref="Secret"/> where the secret stands.</param>
/// <param name="Sha256">Of a secret, and of a file with a secret.</param>
/// <param name="Target">Of a link.</param>
/// <param name="Account">Whose it shall be: a new file his alone, a folder open to his group; null: of the person who runs this program.</param>
internal sealed record FileStep(
    string Kind, string Path, byte[]? Before = null, byte[]? After = null, IReadOnlyList<TextEdit>? Edits = null, string? Sha256 = null, string? Target = null,
    FileAccount? Account = null)
{
    /// <summary>Stands for a secret in <see cref="Edits"/>.</summary>
    public const char Secret = '\u0001';

    private const UnixFileMode OpenToGroup =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;

    public bool IsDone => Kind switch
    {
        "edit" => HoldsAfter,
        "new" => File.Exists(Path) && Holds(After!),
        "secret" => File.Exists(Path) && Hash(DurableFile.Read(Path)) == Sha256,
        "link" => new FileInfo(Path).LinkTarget == Target,
        _ => Directory.Exists(Path),
    };

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content));

    /// <param name="secret">What a secret holds.</param>
    /// <exception cref="Refusal"><c>file-changed</c>, <c>file-exists</c>, <c>access-denied</c>, <c>disk-full</c></exception>
    public void Do(Func<FileStep, byte[]> secret)
    {
        if (IsDone)
            return;
        switch (Kind)
        {
            case "edit" when !Holds(Before!):
                throw new Refusal("file-changed", ("path", Path));
            case "edit":
                KeptFile.Replace(Path, After ?? secret(this));
                break;
            case "new":
                DurableFile.WriteNew(Path, After, DurableFile.Readable);
                break;
            case "secret":
                WriteSecret(secret(this));
                break;
            case "link":
                DiskErrors.Guard(Path, () => { File.CreateSymbolicLink(Path, Target!); });
                FolderFlush.Flush(System.IO.Path.GetDirectoryName(Path)!);
                break;
            default:
                DurableFolder.Ensure(Path);
                break;
        }
        if (Account is not null)
            Give(Account);
    }

    /// <summary>Puts back what was there; what somebody else wrote since stays.</summary>
    /// <exception cref="Refusal"><c>file-changed</c> (path): what was written is not there any more.</exception>
    public void Undo()
    {
        ClearUnfinished();
        if (Kind == "edit")
            UndoEdit();
        else if (Kind == "folder")
            RemoveEmpty();
        else if (IsDone)
            DurableFile.Delete(Path);
    }

    // Where the server may not write: a folder stays with the person who runs this program.
    private void Give(FileAccount account)
    {
        FileFacts.Give(Path, Kind == "folder" ? account with { Owner = FileFacts.EffectiveUser() } : account);
        if (Kind == "folder" && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, OpenToGroup);
    }

    private void WriteSecret(byte[] content)
    {
        try
        {
            DurableFile.WriteNew(Path, content);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(content);
        }
    }

    private void UndoEdit()
    {
        if (HoldsAfter)
            KeptFile.Replace(Path, Before);
        else if (!Holds(Before!))
            KeptFile.Replace(Path, Reverted(Encoding.Latin1.GetString(DurableFile.Read(Path))));
    }

    // The places have moved: each text that was put in must be there as often as it was, in the same order.
    private byte[] Reverted(string text)
    {
        var at = 0;
        foreach (var (edit, index) in Edits!.Select((edit, index) => (edit, index)))
        {
            var found = new Regex(Regex.Escape(Latin1(edit.After)).Replace($"{Secret}", "[^\"']*")).Matches(text, at);
            if (found.Count != Edits!.Skip(index).Count(other => other.After == edit.After))
                throw new Refusal("file-changed", ("path", Path));
            text = text[..found[0].Index] + Latin1(edit.Before) + text[(found[0].Index + found[0].Length)..];
            at = found[0].Index + Latin1(edit.Before).Length;
        }
        return Encoding.Latin1.GetBytes(text);
    }

    // A process that was ended may have left its temporary file beside this one, the true one of a link.
    private void ClearUnfinished()
    {
        foreach (var folder in new[] { Kind == "folder" ? Path : System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetDirectoryName(LinkTarget.Of(Path))! })
        {
            if (Directory.Exists(folder))
                DurableFolder.Clean(folder);
        }
    }

    private void RemoveEmpty()
    {
        if (Directory.Exists(Path) && !Directory.EnumerateFileSystemEntries(Path).Any())
            DiskErrors.Guard(Path, () => Directory.Delete(Path));
    }

    private bool HoldsAfter => After is null ? Hash(DurableFile.Read(Path)) == Sha256 : Holds(After);

    private bool Holds(byte[] content) => DurableFile.Read(Path).AsSpan().SequenceEqual(content);

    private static string Latin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
