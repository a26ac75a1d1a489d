using System.Net;
using System.Net.Sockets;
using CertTui.Engine;
using CertTui.Engine.WebServers.Apache;

namespace CertTui.Machines.Unix.Network;

/// <summary>A Listen line, or the address of a virtual host.</summary>
/// <param name="Address"><c>*</c> or an IP address.</param>
/// <param name="Port">0: every port that is listened on.</param>
internal sealed record ListenAddress(string Address, int Port)
{
    public static ListenAddress Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var isPortOnly = text.All(char.IsAsciiDigit);
        var hasPort = colon >= 0 && !text.EndsWith(']') && text[(colon + 1)..].All(c => char.IsAsciiDigit(c) || c == '*');
        var address = isPortOnly ? "*" : (hasPort ? text[..colon] : text).Trim('[', ']');
        _ = int.TryParse(isPortOnly ? text : hasPort ? text[(colon + 1)..] : "0", out var port);
        return new ListenAddress(address is "_default_" or "0.0.0.0" or "::" or "" ? "*" : address, port);
    }

    public static IReadOnlyList<ListenAddress> All(ApacheConfiguration configuration) =>
        [.. configuration.Main.All("Listen").Select(directive => Parse(configuration.Expanded(directive.Arguments[0].Value)))];

    public bool Covers(ListenAddress wanted) => Port == wanted.Port && (Address == "*" || Address == wanted.Address);

    public override string ToString() => Address == "*" ? $"{Port}" : $"{Bracketed}:{Port}";

    /// <summary>As a VirtualHost line has it.</summary>
    public string ForVirtualHost => $"{Bracketed}:{Port}";

    public IPEndPoint Reach() => new(IPAddress.TryParse(Address, out var address) ? address : IPAddress.Loopback, Port);

    /// <exception cref="Refusal"><c>port-in-use</c> (port): another program listens there; <c>address-not-local</c> (address): it is another computer's</exception>
    public void RequireFree()
    {
        using var listener = new TcpListener(IPAddress.TryParse(Address, out var address) ? address : IPAddress.Any, Port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new Refusal("port-in-use", ("port", $"{Port}"));
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            throw new Refusal("address-not-local", ("address", Address));
        }
    }

    private string Bracketed => Address.Contains(':') ? $"[{Address}]" : Address;
}
