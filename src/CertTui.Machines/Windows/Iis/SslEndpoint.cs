using System.Net;

namespace CertTui.Machines.Windows.Iis;

/// <summary>What a certificate record of http.sys is for: an address and port, or a host name and port (server name indication).</summary>
/// <param name="Address">0.0.0.0 for all; for a host name always that.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Host">Null for a record of an address.</param>
internal sealed record SslEndpoint(IPAddress Address, int Port, string? Host = null)
{
    /// <summary>Which record IIS asks for: the host name where SNI is required, else the address, <c>*</c> being 0.0.0.0.</summary>
    public static SslEndpoint Of(Engine.Ports.Binding binding) => binding.Sni
        ? new SslEndpoint(IPAddress.Any, binding.Port, binding.Host.ToLowerInvariant())
        : new SslEndpoint(binding.Address == "*" ? IPAddress.Any : IPAddress.Parse(binding.Address), binding.Port);

    public override string ToString() => Host is null ? new IPEndPoint(Address, Port).ToString() : $"{Host}:{Port}";
}
