using System.Net;
using CertTui.Engine.DomainValidation.Dns;
using CertTui.Engine.Tests.DomainValidation.Servers;

namespace CertTui.Engine.Tests.DomainValidation.Dns;

public sealed class AskingAServer
{
    private static readonly DnsQuery Query = new("www.example.com.tw", RecordType.TXT);
    private static readonly DnsClient Client = new();
    private static readonly DnsClient Hasty = new() { Timeout = TimeSpan.FromMilliseconds(50) };

    [Fact]
    public async Task An_answer_too_long_for_UDP_comes_over_TCP()
    {
        var values = Enumerable.Range(0, 20).Select(number => $"{number}-" + new string('v', 200)).ToArray();
        using var server = new Nsd(string.Join('\n', values.Select(value => $"www TXT \"{value}\"")));

        var answer = await Client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken);

        Assert.Null(answer.Problem);
        Assert.Equal(values.Order(), answer.Records.Select(record => ((TxtData)record.Data).Text).Order());
        Assert.True(answer.IsAuthoritative);
        Assert.False(answer.Message!.Flags.HasFlag(DnsFlags.Truncated));
    }

    [Fact]
    public async Task A_server_refuses_a_zone_that_is_not_its_own()
    {
        using var server = new Nsd("");

        var answer = await Client.Ask(server.EndPoint, Query with { Name = "www.example.hk" }, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-refused name=www.example.hk", $"server={server.EndPoint}");
        Assert.Equal("REFUSED", answer.Code);
    }

    [Fact]
    public async Task A_silent_server_is_a_timeout()
    {
        using var server = new FakeDnsServer(_ => []);

        var answer = await Hasty.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-timeout", "seconds=0.1");
    }

    [Fact]
    public async Task A_lost_datagram_is_sent_again()
    {
        var asked = 0;
        using var server = new FakeDnsServer(query => ++asked == 1 ? [] : [Reply(query).Write()]);

        var client = new DnsClient { Timeout = TimeSpan.FromMilliseconds(500) };
        Assert.Null((await client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task A_closed_port_is_unreachable()
    {
        var answer = await Client.Ask(RealServer.FreeEndPoint(), Query, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-unreachable", "reason=ConnectionRefused");
    }

    [Fact]
    public async Task A_truncated_answer_without_TCP_behind_it_is_unreachable()
    {
        using var server = new FakeDnsServer(query => [(Reply(query) with { Flags = DnsFlags.Response | DnsFlags.Truncated }).Write()]);

        var answer = await Client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-unreachable", "reason=ConnectionRefused");
    }

    [Fact]
    public async Task Rubbish_under_the_right_number_is_malformed()
    {
        using var server = new FakeDnsServer(query => [Reply(query).Write()[..14]]);

        var answer = await Client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-malformed");
    }

    [Fact]
    public async Task Answers_to_other_questions_are_passed_over()
    {
        using var server = new FakeDnsServer(query =>
        [
            [],
            query.Write(),
            (Reply(query) with { Id = (ushort)(query.Id + 1), Code = ResponseCode.REFUSED }).Write(),
            (Reply(query) with { Questions = [new DnsQuestion("other.example", RecordType.TXT)], Code = ResponseCode.REFUSED }).Write(),
            Reply(query).Write(),
        ]);

        Assert.Null((await Client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task A_server_from_before_EDNS_is_asked_without()
    {
        using var server = new FakeDnsServer(query =>
            [(Reply(query) with { Code = query.Additional.Count > 0 ? ResponseCode.FORMERR : ResponseCode.NOERROR, Questions = query.Additional.Count > 0 ? [] : query.Questions }).Write()]);

        Assert.Null((await Client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken)).Problem);
    }

    [Fact]
    public async Task Other_failures_are_named_by_their_code()
    {
        using var server = new FakeDnsServer(query => [(Reply(query) with { Code = ResponseCode.SERVFAIL }).Write()]);

        var answer = await Client.Ask(server.EndPoint, Query, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-rcode", "rcode=SERVFAIL");
    }

    [Fact]
    public async Task A_text_that_is_no_name_is_not_asked()
    {
        var answer = await Client.Ask(new IPEndPoint(IPAddress.Loopback, 53), Query with { Name = "a b" }, TestContext.Current.CancellationToken);

        Problems.Are(answer.Problem, "dns-name-invalid name=a b");
    }

    [Fact]
    public async Task A_cancelled_wait_is_cancelled_and_no_problem_of_the_server()
    {
        using var server = new FakeDnsServer(_ => []);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.Ask(server.EndPoint, Query, cancelled.Token));
    }

    private static DnsMessage Reply(DnsMessage query) =>
        new(query.Id, DnsFlags.Response | DnsFlags.Authoritative, ResponseCode.NOERROR, query.Questions, [], [], []);
}
