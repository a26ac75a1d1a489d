using System.Net;
using CertTui.Engine.DomainValidation.Dns;

namespace CertTui.Engine.DomainValidation;

/// <summary>A server that is authoritative for a zone, by its name and one of its addresses.</summary>
public sealed record ZoneServer(string Name, IPEndPoint EndPoint);

/// <summary>The zone that a name belongs to, and the servers that its NS records name.</summary>
/// <param name="Zone">Null where none was found.</param>
/// <param name="Servers">One row for each address.</param>
/// <param name="Problems"><c>zone-not-found</c> (name), <c>zone-server-unknown</c> (zone, server: its name has no address) and those of
/// <see cref="DnsClient.Ask"/>.</param>
public sealed record ZoneServers(string? Zone, IReadOnlyList<ZoneServer> Servers, IReadOnlyList<Problem> Problems)
{
    public const int DnsPort = 53;

    /// <summary>Asks the resolver for the nearest SOA at or above the name, then for the zone's servers and their addresses.</summary>
    public static async Task<ZoneServers> Find(
        DnsClient client, IPEndPoint resolver, string name, int port = DnsPort, CancellationToken cancellation = default)
    {
        var search = new Search(client, resolver, port, cancellation);
        var zone = await search.Zone(ValidationName.Of(name)).ConfigureAwait(false);
        var servers = zone is null ? [] : await search.Servers(zone).ConfigureAwait(false);
        return new ZoneServers(zone, servers, search.Problems);
    }

    private sealed class Search(DnsClient client, IPEndPoint resolver, int port, CancellationToken cancellation)
    {
        public List<Problem> Problems { get; } = [];

        public async Task<string?> Zone(string name)
        {
            for (var at = name; at != DnsName.Root; at = DnsName.Parent(at))
            {
                var answer = await Ask(at, RecordType.SOA).ConfigureAwait(false);
                if (answer.Message is null)
                    return null;
                // Behind an alias stands the SOA of another zone; an answer "there is none" names the zone that says so.
                if (answer.Alias is null && answer.StartOfAuthority is { } soa && soa.Name != DnsName.Root)
                    return soa.Name;
            }
            Problems.Add(Problem.Error("zone-not-found", ("name", name)));
            return null;
        }

        public async Task<IReadOnlyList<ZoneServer>> Servers(string zone)
        {
            var servers = new List<ZoneServer>();
            var answer = await Ask(zone, RecordType.NS).ConfigureAwait(false);
            foreach (var name in answer.Records.Select(record => ((NameData)record.Data).Name).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                var addresses = await Addresses(name).ConfigureAwait(false);
                servers.AddRange(addresses.Select(address => new ZoneServer(name, new IPEndPoint(address, port))));
                if (addresses.Count == 0)
                    Problems.Add(Problem.Warning("zone-server-unknown", ("zone", zone), ("server", name)));
            }
            return servers;
        }

        // IPv6 only where there is nothing else: many servers' networks have no way out for it.
        private async Task<IReadOnlyList<IPAddress>> Addresses(string name)
        {
            foreach (var type in (RecordType[])[RecordType.A, RecordType.AAAA])
            {
                var answer = await Ask(name, type).ConfigureAwait(false);
                if (answer.Records.Count > 0)
                    return [.. answer.Records.Select(record => ((AddressData)record.Data).Address)];
            }
            return [];
        }

        private async Task<DnsAnswer> Ask(string name, RecordType type)
        {
            var answer = await client.Ask(resolver, new DnsQuery(name, type, Recursive: true), cancellation).ConfigureAwait(false);
            // The name may be an alias whose target fails: its zone is found all the same.
            if (answer.Problem is { } problem)
                Problems.Add(answer.Message is null ? problem : problem with { Severity = Severity.Warning });
            return answer;
        }
    }
}
