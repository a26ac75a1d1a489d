using CertTui.Engine;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Practice.Network;

/// <summary>network.json on disk. A change by another process is seen at the next look.</summary>
internal sealed class NetworkFile(PracticeFolders folders)
{
    /// <summary><see cref="Refusal"/> <c>malformed</c> (what, reason) where the file is damaged; empty where there is none.</summary>
    public NetworkRecord Read()
    {
        if (!File.Exists(folders.NetworkFile))
            return NetworkRecord.Empty;
        return PracticeJson.TryRead(folders.NetworkFile, PracticeJson.Readable.NetworkRecord)
            ?? throw new Refusal("malformed", ("what", "network.json"), ("reason", folders.NetworkFile));
    }

    /// <summary>Whether there is one, and which.</summary>
    public PlaceRecord? Find(string address) => Read().Places.FirstOrDefault(place => place.Address == address);

    public void Put(PlaceRecord place) => Change(network => network with
    {
        Places = [.. network.Places.Where(other => other.Address != place.Address), place],
    });

    /// <summary>The name has these addresses and no others.</summary>
    public void Put(NameRecord name) => Change(network => network with
    {
        Names = [.. network.Names.Where(other => !IsSame(other.Name, name.Name)), name],
    });

    public IReadOnlyList<string> AddressesOf(string name) => Read().Names.FirstOrDefault(known => IsSame(known.Name, name))?.Addresses ?? [];

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private void Change(Func<NetworkRecord, NetworkRecord> change)
    {
        using var held = DiskLock.Alone(folders.NetworkLock);
        DurableFile.Write(folders.NetworkFile, PracticeJson.Bytes(change(Read()), PracticeJson.Readable.NetworkRecord));
    }
}
