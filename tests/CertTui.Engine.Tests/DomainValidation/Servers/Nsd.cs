using System.Net;

namespace CertTui.Engine.Tests.DomainValidation.Servers;

/// <summary>NSD, an authoritative DNS server, with one zone.</summary>
internal sealed class Nsd : RealServer
{
    public const string Zone = "example.com.tw";

    /// <param name="records">Lines of a zone file (RFC 1035 section 5) below SOA and NS.</param>
    /// <param name="endPoint">Where it shall listen; a free port where it is null.</param>
    public Nsd(string records, IPEndPoint? endPoint = null)
    {
        EndPoint = endPoint ?? FreeEndPoint();
        Write("zone", $"""
            $ORIGIN {Zone}.
            $TTL 600
            @ SOA ns1 hostmaster 1 3600 900 604800 300
            @ NS ns1
            ns1 A 127.0.0.1
            {records}

            """);
        Start("nsd", "nsd", "nsd started", "-d", "-c", Write("nsd.conf", $"""
            server:
              ip-address: 127.0.0.1@{EndPoint.Port}
              server-count: 1
              username: ""
              database: ""
              zonesdir: "{Root}"
              pidfile: "{Root}/pid"
              xfrdfile: "{Root}/xfrd"
              xfrdir: "{Root}"
              zonelistfile: "{Root}/list"
            remote-control:
              control-enable: no
            zone:
              name: {Zone}
              zonefile: zone

            """));
    }

    public IPEndPoint EndPoint { get; }
}
