using System.Net;
using CertTui.Engine.Endpoints.Clients;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Networks;

/// <summary>A name's public addresses as somebody gave them: inside a company the resolver may name others.</summary>
public sealed class KnownAddresses(INetworkView network, string name, IReadOnlyList<IPAddress> addresses) : INetworkView
{
    public IReadOnlyList<IPAddress> OwnAddresses => network.OwnAddresses;

    public IReadOnlyList<ClientTrust> Clients => network.Clients;

    public IReadOnlyList<IPAddress> AddressesOf(string wanted) => wanted == name ? addresses : network.AddressesOf(wanted);

    public IPEndPoint Reach(IPAddress address, int port) => network.Reach(address, port);

    public bool? SawRequest(string marker) => network.SawRequest(marker);

    public AddressOwner OwnerOf(IPAddress address) => network.OwnerOf(address);
}
