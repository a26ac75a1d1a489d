using System.Globalization;
using System.Security.Cryptography;
using CertTui.Engine.Ports;
using CertTui.Machines.Disk;
using CertTui.Machines.Folders;

namespace CertTui.Machines.Windows.Iis.Changes;

/// <summary>
/// The changes of IIS in a folder that only its owner reads: one file each, written before the first thing is touched, and beside it all
/// certificate records of that moment. Those stay when the change is taken back.
/// </summary>
internal sealed class IisBook(string folder, TimeProvider clock)
{
    private const string End = ".json";

    private string Changes => Path.Combine(folder, "changes");

    private string Records => Path.Combine(folder, "records");

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<IisChange> List() =>
        [.. DurableFolder.Files(Changes, End).Select(path => FolderJson.TryRead(path, IisChangeJson.Readable.IisChange)).OfType<IisChange>()];

    /// <summary>The last one that made what is there now of what is wanted, and was not taken back.</summary>
    public IisChange? Making(Binding? now, Binding? wanted) => List().LastOrDefault(change => change is { IsDone: true, Need: null }
        && IsSame(change.After, now) && IsSame(change.Before, wanted) && IsOfOne(change.After ?? change.Before!, now ?? wanted!));

    public IisChange? Giving(ServerNeed need) => List().LastOrDefault(change => change.IsDone && change.Need == need);

    public string NewId() =>
        clock.GetUtcNow().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture) + "-" + RandomNumberGenerator.GetHexString(6, true);

    /// <summary>Every record as it is now.</summary>
    public void Dump(string id, IReadOnlyList<SslRecord> records) =>
        DurableFile.WriteNew(PathOf(Records, id), FolderJson.Bytes(records, IisChangeJson.Readable.IReadOnlyListSslRecord));

    /// <summary>The configuration as it is now.</summary>
    public void Keep(string id, string configuration) => DurableFile.WriteNew(Path.ChangeExtension(PathOf(Records, id), ".config"), DurableFile.Read(configuration));

    public void Write(IisChange change) => DurableFile.Write(PathOf(Changes, change.Id), FolderJson.Bytes(change, IisChangeJson.Readable.IisChange));

    public void Remove(IisChange change) => DurableFile.Delete(PathOf(Changes, change.Id));

    private static bool IsSame(Binding? one, Binding? other) =>
        one?.Fingerprint == other?.Fingerprint && one?.Sni == other?.Sni && one is null == other is null;

    private static bool IsOfOne(Binding one, Binding other) =>
        string.Equals(one.Site, other.Site, StringComparison.OrdinalIgnoreCase) && one.SameEndpoint(other);

    private static string PathOf(string of, string id) => Path.Combine(DurableFolder.Ensure(of), SafeName.Check(id) + End);
}
