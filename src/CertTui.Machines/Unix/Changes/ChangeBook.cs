using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;

namespace CertTui.Machines.Unix.Changes;

/// <summary>
/// The changes of the server in a folder that only its owner reads: configurations may hold passwords. One file each, written before
/// the first file of the server is touched.
/// </summary>
internal sealed class ChangeBook(string folder, TimeProvider clock)
{
    private const string End = ".json";

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<ServerChange> List() =>
        [.. DurableFolder.Files(folder, End).Select(path => FolderJson.TryRead(path, ServerChangeJson.Default.ServerChange)).OfType<ServerChange>()];

    /// <summary>The last one that made this of that and was not taken back.</summary>
    public ServerChange? Making(Binding after, Binding? before) =>
        List().LastOrDefault(change => change.IsDone && change.After == after && change.Before?.Fingerprint == before?.Fingerprint);

    public ServerChange? Giving(ServerNeed need) => List().LastOrDefault(change => change.IsDone && change.Need == need);

    public string NewId() => ServerChange.IdOf(clock.GetUtcNow(), RandomNumberGenerator.GetHexString(6, true));

    public void Write(ServerChange change) =>
        DurableFile.Write(PathOf(change), FolderJson.Bytes(change, ServerChangeJson.Default.ServerChange));

    public void Remove(ServerChange change) => DurableFile.Delete(PathOf(change));

    private string PathOf(ServerChange change) => Path.Combine(folder, SafeName.Check(change.Id) + End);
}
