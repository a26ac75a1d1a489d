using System.Net;
using CertTui.Engine;
using CertTui.Engine.Endpoints.Clients;
using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Ca;
using CertTui.Machines.Practice.Tls;

namespace CertTui.Machines.Practice.Network;

/// <summary>The practice machine as the internet sees it: each public address has a loopback listener behind it.</summary>
internal sealed class PracticeNetwork(NetworkFile file, PlaceListeners places, AccessLog log, PracticeCa ca) : INetworkView
{
    public IReadOnlyList<IPAddress> OwnAddresses => [.. file.Read().Places.Where(place => place.IsHere).Select(place => IPAddress.Parse(place.Address))];

    /// <summary>As the real ones differ: some have the younger root of the Taiwan CA, and some do not yet.</summary>
    public IReadOnlyList<ClientTrust> Clients =>
    [
        new("both-roots", "Windows, Chrome, Firefox", [.. Roots(TaiwanShapes.GlobalRoot, TaiwanShapes.CyberRoot, PostShapes.Root3)]),
        new("older-root", "iPhone, Debian 12, Java 17", [.. Roots(TaiwanShapes.GlobalRoot, PostShapes.Root3)]),
    ];

    public IReadOnlyList<IPAddress> AddressesOf(string name) => [.. file.AddressesOf(name).Select(IPAddress.Parse)];

    public IPEndPoint Reach(IPAddress address, int port) => file.Find($"{address}") is { } place
        ? places.Reach(place, port)
        : throw new Refusal("connection-refused", ("endpoint", $"{new IPEndPoint(address, port)}"), ("reason", "HostUnreachable"));

    public bool? SawRequest(string marker) => log.Saw(marker);

    public AddressOwner OwnerOf(IPAddress address) => file.Find($"{address}") is { } place && Enum.TryParse<OwnerKind>(place.Owner, out var kind)
        ? new AddressOwner(kind, place.Keeper)
        : new AddressOwner(OwnerKind.Unknown, "");

    private IEnumerable<Engine.Certificates.Certificate> Roots(params IEnumerable<string> files) => files.Select(ca.Get);
}
