using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CertTui.Machines.Windows.Iis;

/// <summary>
/// What a certificate record of http.sys is for: an address and port, a host name and port (server name indication), or a port whose
/// certificates come from the central store.
/// </summary>
/// <param name="Address">0.0.0.0 for all; for a host name always that.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Host">Null for a record of an address, <see cref="CentralStore"/> for one of the central store.</param>
[JsonConverter(typeof(SslEndpointJson))]
internal sealed record SslEndpoint(IPAddress Address, int Port, string? Host = null)
{
    private const string CentralStore = "*";

    public bool IsCentral => Host == CentralStore;

    /// <summary>It is for one address, and so stands before every record of a host name.</summary>
    public bool IsOfOneAddress => Host is null && !Address.Equals(IPAddress.Any) && !Address.Equals(IPAddress.IPv6Any);

    /// <summary>Which record IIS asks for: the host name where SNI is required, else the address, <c>*</c> being 0.0.0.0.</summary>
    public static SslEndpoint Of(Engine.Ports.Binding binding) => binding.Sni
        ? new SslEndpoint(IPAddress.Any, binding.Port, binding.Host.ToLowerInvariant())
        : new SslEndpoint(binding.Address == "*" ? IPAddress.Any : IPAddress.Parse(binding.Address), binding.Port);

    public static SslEndpoint Central(int port) => new(IPAddress.Any, port, CentralStore);

    /// <summary>As <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException"/>
    public static SslEndpoint Parse(string text)
    {
        if (IPEndPoint.TryParse(text, out var address) && text.Contains(':'))
            return new SslEndpoint(address.Address, address.Port);
        var port = text.LastIndexOf(':');
        return new SslEndpoint(IPAddress.Any, int.Parse(text.AsSpan(port + 1)), port > 0 ? text[..port] : throw new FormatException(text));
    }

    public override string ToString() => Host is null ? new IPEndPoint(Address, Port).ToString() : $"{Host}:{Port}";
}

internal sealed class SslEndpointJson : JsonConverter<SslEndpoint>
{
    public override SslEndpoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return SslEndpoint.Parse(reader.GetString() ?? "");
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, SslEndpoint value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
