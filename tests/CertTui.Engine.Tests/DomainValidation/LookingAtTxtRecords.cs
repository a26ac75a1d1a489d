using System.Net;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.DomainValidation.Dns;
using CertTui.Engine.Tests.DomainValidation.Servers;

namespace CertTui.Engine.Tests.DomainValidation;

public sealed class LookingAtTxtRecords
{
    private const string Name = "www.example.com.tw";
    private const string Code = "k3v-9Qz_7";
    private static readonly DnsClient Client = new();
    private static readonly DnsClient Hasty = new() { Timeout = TimeSpan.FromMilliseconds(700) };

    [Fact]
    public async Task The_right_value_everywhere_is_right()
    {
        using var server = new Nsd($"www 3600 TXT \"v=spf1 -all\" \nwww 3600 TXT \"{Code[..4]}\" \"{Code[4..]}\"");
        using var resolver = new Unbound(server.EndPoint);

        var report = await Look(resolver.EndPoint, server.EndPoint);

        Assert.Empty(report.Problems);
        Assert.True(report.IsRight);
        Assert.Equal([false, true], report.Answers.Select(answer => answer.IsResolver));
        Assert.All(report.Answers, answer => Assert.Equal(["k3v-9Qz_7", "v=spf1 -all"], answer.Values.Order()));
        Assert.All(report.Answers, answer => Assert.Equal((3600u, "NOERROR"), (answer.SecondsToLive, answer.Code)));
    }

    [Theory]
    [InlineData("", "NXDOMAIN")]
    [InlineData("www A 192.0.2.1", "NOERROR")]
    public async Task No_record_is_missing_with_the_time_that_this_is_remembered(string records, string code)
    {
        using var server = new Nsd(records);
        using var resolver = new Unbound(server.EndPoint);

        var report = await Look(resolver.EndPoint, server.EndPoint);

        Assert.Equal(["txt-missing"], Problems.Codes(report.Problems));
        Problems.Are(report.Problems[0], "txt-missing", "name=" + Name, $"server={server.EndPoint}");
        Assert.All(report.Answers, answer => Assert.Equal((300u, code), (answer.SecondsToLive, answer.Code)));
        Assert.False(report.IsRight);
    }

    [Fact]
    public async Task Another_value_is_wrong()
    {
        using var server = new Nsd($"www TXT \" {Code}\" \nwww TXT \"other\"");
        using var resolver = new Unbound(server.EndPoint);

        var report = await Look(resolver.EndPoint, server.EndPoint);

        Assert.Equal(["txt-wrong"], Problems.Codes(report.Problems));
        Problems.Are(report.Problems[0], "txt-wrong", "expected=" + Code, $"server={server.EndPoint}", "name=" + Name);
        Assert.Equal([" " + Code, "other"], report.Problems[0].Details["found"].Split("; ").Order());
    }

    [Theory]
    [InlineData("www CNAME shop\nshop A 192.0.2.1", Severity.Error)]
    [InlineData("www CNAME shop\nshop TXT \"" + Code + "\"", Severity.Warning)]
    public async Task An_alias_leaves_no_room_for_a_record(string records, Severity severity)
    {
        using var server = new Nsd(records);
        using var resolver = new Unbound(server.EndPoint);

        var report = await Look(resolver.EndPoint, server.EndPoint);

        Assert.Equal(["txt-cname"], Problems.Codes(report.Problems));
        Assert.Equal(severity, report.Problems[0].Severity);
        Problems.Are(report.Problems[0], "txt-cname", "name=" + Name, "target=shop.example.com.tw");
    }

    [Fact]
    public async Task A_resolver_that_remembers_the_old_answer_is_behind_and_for_how_long()
    {
        var place = RealServer.FreeEndPoint();
        using var resolver = new Unbound(place);
        using (new Nsd("www 900 TXT \"old\"", place))
            Assert.Equal(["txt-wrong"], Problems.Codes((await Look(resolver.EndPoint, place)).Problems));
        using var after = new Nsd($"www 900 TXT \"{Code}\"", place);

        var report = await Look(resolver.EndPoint, place);

        Assert.Equal(["dns-behind"], Problems.Codes(report.Problems));
        Problems.Are(report.Problems[0], "dns-behind", $"server={resolver.EndPoint}", "found=old", "name=" + Name);
        Assert.InRange(int.Parse(report.Problems[0].Details["seconds"]), 800, 900);
        Assert.True(report.IsRight);
    }

    [Fact]
    public async Task One_of_two_servers_without_the_record_is_named()
    {
        using var first = new Nsd($"www TXT \"{Code}\"");
        using var second = new Nsd("");
        using var resolver = new Unbound(first.EndPoint);

        var report = await Look(resolver.EndPoint, first.EndPoint, second.EndPoint);

        Assert.Equal(["txt-missing"], Problems.Codes(report.Problems));
        Problems.Are(report.Problems[0], "txt-missing", $"server={second.EndPoint}");
    }

    [Fact]
    public async Task A_silent_server_is_an_error_only_where_no_other_speaks()
    {
        using var server = new Nsd($"www TXT \"{Code}\"");
        using var silent = new FakeDnsServer(_ => []);

        var together = await Look(Hasty, server.EndPoint, server.EndPoint, silent.EndPoint);
        var alone = await Look(Hasty, server.EndPoint, silent.EndPoint);

        Assert.Equal([("dns-timeout", Severity.Warning)], together.Problems.Select(problem => (problem.Code, problem.Severity)));
        Assert.Equal([("dns-timeout", Severity.Error)], alone.Problems.Select(problem => (problem.Code, problem.Severity)));
    }

    [Fact]
    public async Task A_server_that_only_passes_on_what_others_say_is_not_the_zones()
    {
        using var server = new Nsd($"www TXT \"{Code}\"");
        using var resolver = new Unbound(server.EndPoint);
        await Look(resolver.EndPoint, server.EndPoint);

        var report = await Look(resolver.EndPoint, resolver.EndPoint);

        Problems.Are(Assert.Single(report.Problems), "dns-not-authoritative", $"server={resolver.EndPoint}", "name=" + Name);
    }

    [Fact]
    public async Task A_zone_whose_signatures_are_broken_is_told_from_other_failures()
    {
        using var server = new Nsd($"www TXT \"{Code}\"");
        using var resolver = new Unbound(server.EndPoint, $"{Nsd.Zone}. DS 12345 13 2 {new string('a', 64)}");

        var report = await Look(resolver.EndPoint, server.EndPoint);

        Problems.Are(Assert.Single(report.Problems), "dnssec-broken", $"server={resolver.EndPoint}", "name=" + Name);
        Assert.False(report.IsRight);
    }

    [Fact]
    public async Task A_resolver_that_fails_makes_the_zone_no_less_right()
    {
        using var server = new Nsd($"www TXT \"{Code}\"");

        var report = await Look(RealServer.FreeEndPoint(), server.EndPoint);

        Assert.Equal([("dns-unreachable", Severity.Warning)], report.Problems.Select(problem => (problem.Code, problem.Severity)));
        Assert.True(report.IsRight);
    }

    [Fact]
    public async Task Without_the_zones_servers_the_resolver_decides()
    {
        using var server = new Nsd("");
        using var resolver = new Unbound(server.EndPoint);

        Assert.Equal(["zone-servers-none", "txt-missing"], Problems.Codes((await Look(resolver.EndPoint)).Problems));
    }

    [Fact]
    public async Task A_wildcard_is_looked_at_without_its_star_and_only_once()
    {
        using var server = new Nsd($"@ TXT \"{Code}\"");

        string[] names = ["*.example.com.tw", "Example.com.tw"];

        var reports = await TxtCheck.Look(
            Client, names, Code, _ => Servers(server.EndPoint), server.EndPoint, TestContext.Current.CancellationToken);

        Assert.Equal("example.com.tw", Assert.Single(reports).Name);
        Assert.True(reports[0].IsRight);
    }

    private static Task<TxtReport> Look(IPEndPoint resolver, params IPEndPoint[] zone) => Look(Client, resolver, zone);

    private static async Task<TxtReport> Look(DnsClient client, IPEndPoint resolver, params IPEndPoint[] zone) =>
        Assert.Single(await TxtCheck.Look(client, [Name], Code, _ => Servers(zone), resolver, TestContext.Current.CancellationToken));

    private static Task<IReadOnlyList<IPEndPoint>> Servers(params IPEndPoint[] zone) => Task.FromResult<IReadOnlyList<IPEndPoint>>(zone);
}
