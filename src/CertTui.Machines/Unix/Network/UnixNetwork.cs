using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using CertTui.Engine.Endpoints.Clients;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Unix.Network;

/// <summary>This computer's names as its own resolver has them, and its addresses as its interfaces have them.</summary>
/// <param name="saw">Whether a request with these characters came; null where nothing tells.</param>
internal sealed class UnixNetwork(Func<string, bool?> saw) : INetworkView
{
    public IReadOnlyList<IPAddress> OwnAddresses => [.. Own().Select(own => own.Address)];

    public IReadOnlyList<ClientTrust> Clients => ClientProfiles.All;

    public IReadOnlyList<IPAddress> AddressesOf(string name)
    {
        try
        {
            return [.. Dns.GetHostAddresses(name).Distinct()];
        }
        catch (SocketException)
        {
            // Whatever the resolver's reason is, the name leads nowhere.
            return [];
        }
    }

    public IPEndPoint Reach(IPAddress address, int port) => new(address, port);

    public bool? SawRequest(string marker) => saw(marker);

    /// <summary>One's own is what lies in a network of this computer, or in one that no public address can be in (RFC 1918, RFC 4193).</summary>
    public AddressOwner OwnerOf(IPAddress address) =>
        Own().Select(own => new IPNetwork(Masked(own.Address, own.PrefixLength), own.PrefixLength)).Concat(NeverPublic)
            .Where(network => network.Contains(address)).Select(network => new AddressOwner(OwnerKind.Own, $"{network}")).FirstOrDefault()
        ?? new AddressOwner(OwnerKind.Unknown, "");

    private static readonly IPNetwork[] NeverPublic =
        [.. new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fe80::/10" }.Select(text => IPNetwork.Parse(text))];

    private static IEnumerable<UnicastIPAddressInformation> Own() =>
        NetworkInterface.GetAllNetworkInterfaces().Where(found => found.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
            .SelectMany(found => found.GetIPProperties().UnicastAddresses);

    private static IPAddress Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPAddress(bytes);
    }
}
