namespace CertTui.Machines.Practice.Network;

/// <summary>network.json: what lies between this machine and the people outside.</summary>
/// <param name="Names">What public DNS says.</param>
/// <param name="Places">What answers at the addresses.</param>
internal sealed record NetworkRecord(IReadOnlyList<NameRecord> Names, IReadOnlyList<PlaceRecord> Places)
{
    public static readonly NetworkRecord Empty = new([], []);
}

internal sealed record NameRecord(string Name, IReadOnlyList<string> Addresses);

/// <summary>One public address.</summary>
/// <param name="Address">IPv4 or IPv6; from the ranges for documentation (RFC 5737, RFC 3849).</param>
/// <param name="Owner">Own, Hoster or Unknown.</param>
/// <param name="Keeper">Who runs what answers there; empty where nobody knows.</param>
/// <param name="Chain">What is served there, DER, the server's own first; none where this machine itself has the address.</param>
/// <param name="PassesOn">A device: it ends TLS and passes requests on to this machine.</param>
internal sealed record PlaceRecord(string Address, string Owner, string Keeper, IReadOnlyList<byte[]> Chain, bool PassesOn)
{
    public bool IsHere => Chain.Count == 0;
}
