using System.Net;

namespace CertTui.Engine.Tests.DomainValidation.Servers;

/// <summary>Unbound, a resolver that remembers, for which one server is the whole Internet.</summary>
internal sealed class Unbound : RealServer
{
    /// <param name="authority">Who answers for the zone.</param>
    /// <param name="trustAnchor">A DS record that the zone's keys must match (RFC 4035 section 5); null for no verification.</param>
    public Unbound(IPEndPoint authority, string? trustAnchor = null)
    {
        EndPoint = FreeEndPoint();
        Start("unbound", "unbound", "start of service", "-d", "-c", Write("unbound.conf", $"""
            server:
              interface: 127.0.0.1@{EndPoint.Port}
              username: ""
              chroot: ""
              directory: "{Root}"
              pidfile: "{Root}/pid"
              use-syslog: no
              verbosity: 1
              do-ip6: no
              do-not-query-localhost: no
              access-control: 127.0.0.0/8 allow_snoop
              module-config: "{(trustAnchor is null ? "iterator" : "validator iterator")}"
              {(trustAnchor is null ? "" : $"trust-anchor: \"{trustAnchor}\"")}
            remote-control:
              control-enable: no
            stub-zone:
              name: "{Nsd.Zone}"
              stub-addr: 127.0.0.1@{authority.Port}
            stub-zone:
              name: "."
              stub-addr: 127.0.0.1@{authority.Port}

            """));
    }

    public IPEndPoint EndPoint { get; }
}
