using System.Net;

namespace CertTui.Engine.Ports;

/// <summary>The DNS zone that the person keeps, where the machine can change it by itself (the practice machine), and who answers for names.</summary>
public interface IZone
{
    /// <summary>Adds a TXT record (RFC 1035 section 3.3.14); the same record twice is one.</summary>
    void PutTxt(string name, string value, int secondsToLive);

    bool RemoveTxt(string name, string value);

    /// <summary>The servers that are authoritative for a name.</summary>
    IReadOnlyList<IPEndPoint> AuthoritativeServers(string name);

    /// <summary>The resolver that this machine is set up to ask.</summary>
    IPEndPoint Resolver { get; }
}
