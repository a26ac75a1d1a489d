using System.Net;

namespace CertTui.Engine.Ports;

/// <summary>One binding of a site. <see cref="Address"/> is <c>*</c> or an IP address; <see cref="Host"/> may be empty.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Protocol"><c>http</c> or <c>https</c>.</param>
/// <param name="Address"><c>*</c> or an IP address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Host">Host name, or empty.</param>
/// <param name="Sni">Server name indication (RFC 6066 section 3) is required.</param>
/// <param name="Fingerprint">SHA-256 of the certificate behind an https binding; null for http or where none is chosen.</param>
public sealed record Binding(string Site, string Protocol, string Address, int Port, string Host, bool Sni, string? Fingerprint)
{
    /// <summary>What makes two bindings the same endpoint, whatever certificate is behind it.</summary>
    public bool SameEndpoint(Binding other) =>
        Protocol == other.Protocol && Address == other.Address && Port == other.Port
        && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A web site, its folder on disk, and its bindings.</summary>
public sealed record Site(int Id, string Name, string Folder, bool Running, IReadOnlyList<Binding> Bindings);

public interface ISites
{
    IReadOnlyList<Site> List();

    /// <summary>Adds the binding, or replaces the one of the same site and endpoint; the server serves it when this returns.</summary>
    void Put(Binding binding);

    bool Remove(Binding binding);

    /// <summary>Where a client on this computer reaches the binding.</summary>
    IPEndPoint Reach(Binding binding);

    /// <summary>
    /// A binding says itself whether it asks for SNI, and one that does not may come before those with names (records of http.sys).
    /// Else names tell the sites of an address apart, whichever of them is the default one.
    /// </summary>
    bool ChoosesSni => true;

    /// <summary>What <see cref="Put"/> would write and run, for the person to read before. It only looks.</summary>
    /// <exception cref="Refusal">where the server cannot have the binding</exception>
    IReadOnlyList<Problem> Foresee(Binding binding) => [];

    /// <summary>The bindings that have one certificate with this one and cannot have another: names of one virtual host.</summary>
    IReadOnlyList<Binding> Together(Binding binding) => [binding];

    /// <summary>What the server must be given before it can have the binding.</summary>
    IReadOnlyList<ServerNeed> Lacks(Binding binding) => [];

    bool Provides(ServerNeed need) => true;

    void Provide(ServerNeed need)
    {
    }

    /// <summary>Takes away what <see cref="Provide"/> gave, and nothing that was there before.</summary>
    void Withdraw(ServerNeed need)
    {
    }
}

/// <summary>Something that a server program has not got yet.</summary>
/// <param name="Kind"><c>module</c>, or <c>listen</c>.</param>
/// <param name="Value">The name of the module; the port, or address and port.</param>
public sealed record ServerNeed(string Kind, string Value);
