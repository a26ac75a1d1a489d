using System.Net;
using CertTui.Engine.Endpoints.Clients;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Diagnosis;

/// <summary>A network view for tests: addresses with what answers there, in turns where there are several.</summary>
internal sealed class Outside(IReadOnlyList<ClientTrust> clients) : INetworkView
{
    private int _turn;

    public Dictionary<IPAddress, IPEndPoint[]> Places { get; } = [];

    public HashSet<IPAddress> Own { get; } = [];

    public AddressOwner Owner { get; set; } = new(OwnerKind.Unknown, "");

    public IReadOnlyList<IPAddress> OwnAddresses => [.. Own];

    public IReadOnlyList<ClientTrust> Clients => clients;

    public IReadOnlyList<IPAddress> AddressesOf(string name) => [.. Places.Keys];

    public IPEndPoint Reach(IPAddress address, int port) => Places[address][_turn++ % Places[address].Length];

    public bool? SawRequest(string marker) => false;

    public AddressOwner OwnerOf(IPAddress address) => Owner;
}
