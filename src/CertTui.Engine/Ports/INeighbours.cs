using System.Net;
using CertTui.Engine.Certificates;

namespace CertTui.Engine.Ports;

/// <summary>
/// The people who keep what is not on this machine: other servers, devices in front, the DNS. On the practice machine they do at once
/// what they are asked.
/// </summary>
public interface INeighbours
{
    /// <summary>What they serve at an address, the server's own certificate first; none where nothing is theirs.</summary>
    IReadOnlyList<Certificate> InstalledAt(IPAddress address);

    /// <summary>
    /// They install the certificate with its chain; its key goes to them as an encrypted file. <see cref="Refusal"/>
    /// <c>key-not-found</c>, <c>key-not-exportable</c>, <c>address-not-kept</c> (address).
    /// </summary>
    void Install(IPAddress address, IReadOnlyList<Certificate> chain);

    /// <summary>They put an address of a name into the DNS, or take it out.</summary>
    void Publish(string name, IPAddress address, bool present);
}
