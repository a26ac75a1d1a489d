using System.Net;
using CertTui.Engine.Endpoints.Clients;

namespace CertTui.Engine.Ports;

/// <summary>Who runs what answers at an address.</summary>
public enum OwnerKind
{
    /// <summary>In one of the networks of one's own.</summary>
    Own,

    /// <summary>At a company that hosts sites for others.</summary>
    Hoster,

    Unknown,
}

/// <param name="Kind">One's own, a hoster, or nobody knows.</param>
/// <param name="Name">Of the department or the company; empty where nobody knows.</param>
public sealed record AddressOwner(OwnerKind Kind, string Name);

/// <summary>This machine's names as the internet sees them. It only looks.</summary>
public interface INetworkView
{
    /// <summary>What public DNS says, A and AAAA; none where the name is not there.</summary>
    IReadOnlyList<IPAddress> AddressesOf(string name);

    /// <summary>The addresses that this machine itself has.</summary>
    IReadOnlyList<IPAddress> OwnAddresses { get; }

    /// <summary>Where a client outside gets to. <see cref="Refusal"/> <c>connection-refused</c> (endpoint) where nothing is there.</summary>
    IPEndPoint Reach(IPAddress address, int port);

    /// <summary>A web server of this machine has been asked for a path that holds these characters; null where none keeps account.</summary>
    bool? SawRequest(string marker);

    AddressOwner OwnerOf(IPAddress address);

    /// <summary>Who connects from outside, and the roots that they have.</summary>
    IReadOnlyList<ClientTrust> Clients { get; }
}
