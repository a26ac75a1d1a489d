using CertTui.Engine;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Post;

/// <summary>The mailbox folder: one .eml file per message, oldest first.</summary>
/// <param name="folder">The folder.</param>
/// <param name="sender">The address of the one who delivers here.</param>
internal sealed class Mailbox(string folder, string sender)
{
    private const string End = ".eml";

    public IReadOnlyList<Mail> List() => [.. DurableFolder.Files(folder, End).Select(TryRead).OfType<Mail>().OrderBy(mail => mail.At).ThenBy(mail => mail.Id, StringComparer.Ordinal)];

    public bool Has(string id) => File.Exists(PathOf(id));

    /// <summary>A message that is there already is not delivered again.</summary>
    public void Deliver(Mail mail)
    {
        try
        {
            DurableFile.WriteNew(PathOf(mail.Id), MailWriter.Write(mail, sender));
        }
        catch (Refusal refusal) when (refusal.Problem.Code == "file-exists")
        {
            // Another process delivered the same message between our look and our write.
            return;
        }
    }

    /// <summary>Takes a message back, as if it had never been sent.</summary>
    public void TakeBack(string id) => DurableFile.Delete(PathOf(id));

    private static Mail? TryRead(string path)
    {
        try
        {
            return MailReader.TryRead(Path.GetFileNameWithoutExtension(path), DurableFile.Read(path));
        }
        catch (Refusal)
        {
            // Removed by the person since it was listed, or not ours to read.
            return null;
        }
    }

    private string PathOf(string id) => Path.Combine(folder, SafeName.Check(id) + End);
}
