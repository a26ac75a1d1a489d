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
        [.. configuration.Main.All("Listen").SelectMany(directive => Parse(directive.Arguments[0].Value).Resolved())];

    /// <summary>A host name in the place of the address stands for what it leads to, as for the server; one that leads nowhere stays.</summary>
    public IEnumerable<ListenAddress> Resolved()
    {
        if (Address == "*" || IPAddress.TryParse(Address, out _))
            return [this];
        try
        {
            return [.. Dns.GetHostAddresses(Address).Select(found => this with { Address = found.ToString() }).Distinct()];
        }
        catch (SocketException)
        {
            // The server has its own word for it at its next start.
            return [this];
        }
    }

    /// <summary>All connections to this one are the other's, which may mean every address.</summary>
    public bool IsAt(ListenAddress other) => (Port == other.Port || other.Port == 0) && (other.Address == "*" || Address == other.Address);

    public bool Covers(ListenAddress wanted) => Port == wanted.Port && (Address == "*" || Address == wanted.Address);

    public override string ToString() => Address == "*" ? $"{Port}" : $"{Bracketed}:{Port}";

    /// <summary>As a VirtualHost line has it.</summary>
    public string ForVirtualHost => $"{Bracketed}:{Port}";

    public IPEndPoint Reach() => new(IPAddress.TryParse(Address, out var address) ? address : IPAddress.Loopback, Port);

    /// <summary>Where those reach it that mean every address: one of loopback that none of the others has for itself.</summary>
    public IPEndPoint ReachBeside(IEnumerable<ListenAddress> others)
    {
        if (Address != "*")
            return Reach();
        var taken = others.Where(other => other.Port == Port || other.Port == 0).Select(other => other.Address).ToHashSet();
        var free = Enumerable.Range(1, 250).Select(last => new IPAddress([127, 0, 0, (byte)last])).First(address => !taken.Contains(address.ToString()));
        return new IPEndPoint(free, Port);
    }

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
