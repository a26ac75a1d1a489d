using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Files;

/// <summary>Changes a file that belongs to somebody: whole or not at all, with owner, group, permissions and access control lists as they were.</summary>
internal static class KeptFile
{
    /// <exception cref="Refusal"><c>file-not-found</c>, <c>file-hard-linked</c>, <c>access-denied</c>, <c>disk-full</c>, <c>io-failure</c></exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var file = LinkTarget.Of(path);
        var facts = FileFacts.Of(file);
        FileFacts.RequireOneName(file);
        var temporary = TemporaryName.For(file);
        try
        {
            DurableFile.WriteFlushed(temporary, content, DurableFile.OwnerOnly);
            FileFacts.Give(temporary, facts);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, facts.Permissions);
            ExtendedAttributes.Copy(file, temporary);
            AtomicMove.Replacing(temporary, file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw DiskErrors.Refuse(file, exception);
        }
        catch (Refusal)
        {
            File.Delete(temporary);
            throw;
        }
        FolderFlush.Flush(Path.GetDirectoryName(file)!);
    }
}
