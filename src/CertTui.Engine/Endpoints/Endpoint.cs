using System.Net;
using CertTui.Engine.Handshakes;

namespace CertTui.Engine.Endpoints;

/// <summary>What is to be diagnosed.</summary>
/// <param name="Host">A host name in ASCII form, or a literal address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Address">Where to connect, whatever the name resolves to; null: to all its addresses.</param>
/// <param name="StartTls">How TLS is asked for; null where the connection begins with it.</param>
public sealed record Endpoint(string Host, int Port, IPAddress? Address = null, StartTls? StartTls = null)
{
    /// <summary>For server name indication; empty where the host is a literal address.</summary>
    public string ServerName => IPAddress.TryParse(Host, out _) ? "" : Host;

    public override string ToString() => Host.Contains(':') ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
