using CertTui.Engine.DomainValidation;
using CertTui.Engine.DomainValidation.Dns;
using CertTui.Engine.Tests.DomainValidation.Servers;

namespace CertTui.Engine.Tests.DomainValidation;

public sealed class FindingTheServersOfAZone
{
    private static readonly DnsClient Client = new();

    [Theory]
    [InlineData("example.com.tw")]
    [InlineData("www.example.com.tw")]
    [InlineData("*.deep.down.example.com.tw")]
    [InlineData("alias.example.com.tw")]
    public async Task The_nearest_zone_above_a_name(string name)
    {
        using var server = new Nsd("www A 192.0.2.1\nalias CNAME www.example.hk.");
        using var resolver = new Unbound(server.EndPoint);

        var found = await Find(resolver, name, server);

        Assert.Equal(Nsd.Zone, found.Zone);
        Assert.Equal([new ZoneServer("ns1.example.com.tw", server.EndPoint)], found.Servers);
        Assert.DoesNotContain(found.Problems, problem => problem.Severity == Severity.Error);
    }

    [Fact]
    public async Task A_server_without_an_address_is_named_and_IPv6_counts_where_there_is_nothing_else()
    {
        using var server = new Nsd("@ NS ns2\n@ NS ns3\nns2 AAAA ::1");
        using var resolver = new Unbound(server.EndPoint);

        var found = await Find(resolver, "www.example.com.tw", server);

        Assert.Equal(["127.0.0.1", "::1"], found.Servers.OrderBy(each => each.Name).Select(each => each.EndPoint.Address.ToString()));
        Problems.Are(Assert.Single(found.Problems), "zone-server-unknown", "server=ns3.example.com.tw", "zone=example.com.tw");
    }

    [Fact]
    public async Task A_resolver_that_cannot_be_asked_is_the_problem()
    {
        var found = await ZoneServers.Find(Client, RealServer.FreeEndPoint(), "www.example.com.tw", cancellation: TestContext.Current.CancellationToken);

        Assert.Null(found.Zone);
        Problems.Are(Assert.Single(found.Problems), "dns-unreachable name=www.example.com.tw");
    }

    [Fact]
    public async Task A_name_in_no_zone_at_all()
    {
        using var resolver = new FakeDnsServer(query =>
            [new DnsMessage(query.Id, DnsFlags.Response, ResponseCode.NXDOMAIN, query.Questions, [], [], []).Write()]);

        var found = await ZoneServers.Find(Client, resolver.EndPoint, "www.example.com.tw", cancellation: TestContext.Current.CancellationToken);

        Assert.Null(found.Zone);
        Assert.Empty(found.Servers);
        Problems.Are(Assert.Single(found.Problems), "zone-not-found name=www.example.com.tw");
    }

    private static Task<ZoneServers> Find(Unbound resolver, string name, Nsd server) =>
        ZoneServers.Find(Client, resolver.EndPoint, name, server.EndPoint.Port, TestContext.Current.CancellationToken);
}
