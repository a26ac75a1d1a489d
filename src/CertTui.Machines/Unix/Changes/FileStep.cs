using System.Security.Cryptography;
using System.Text;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Changes;

/// <summary>One file of a change, with all that putting it back takes. Of a new key only its hash is kept.</summary>
/// <param name="Kind"><c>edit</c>, <c>new</c>, <c>secret</c>, <c>link</c> or <c>folder</c>.</param>
/// <param name="Path">Which.</param>
/// <param name="Before">Of an edit: the whole file.</param>
/// <param name="After">Of an edit or a new file: the whole file.</param>
/// <param name="Edits">Of an edit: the places.</param>
/// <param name="Sha256">Of a secret.</param>
/// <param name="Target">Of a link.</param>
internal sealed record FileStep(
    string Kind, string Path, byte[]? Before = null, byte[]? After = null, IReadOnlyList<TextEdit>? Edits = null, string? Sha256 = null, string? Target = null)
{
    public bool IsDone => Kind switch
    {
        "edit" => Holds(After!),
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
                KeptFile.Replace(Path, After);
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
        if (Holds(After!))
            KeptFile.Replace(Path, Before);
        else if (!Holds(Before!))
            KeptFile.Replace(Path, Reverted(Encoding.Latin1.GetString(DurableFile.Read(Path))));
    }

    // The places have moved: each text that was put in must be there once.
    private byte[] Reverted(string text)
    {
        foreach (var edit in Edits!)
        {
            var after = Latin1(edit.After);
            var at = text.IndexOf(after, StringComparison.Ordinal);
            if (at < 0 || text.IndexOf(after, at + 1, StringComparison.Ordinal) >= 0)
                throw new Refusal("file-changed", ("path", Path));
            text = text[..at] + Latin1(edit.Before) + text[(at + after.Length)..];
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

    private bool Holds(byte[] content) => DurableFile.Read(Path).AsSpan().SequenceEqual(content);

    private static string Latin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
