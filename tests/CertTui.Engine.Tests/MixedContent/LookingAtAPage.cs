using System.Net;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.MixedContent;

namespace CertTui.Engine.Tests.MixedContent;

/// <summary>The fetch. TLS adds nothing to what is judged here: a plain server gives the answers (the walk of 4.5 question 2 goes over TLS).</summary>
public sealed class LookingAtAPage
{
    private static readonly Uri Page = new("https://www.example.com/");

    [Fact]
    public async Task A_page_that_is_not_there_is_said() =>
        Assert.Equal("page-unreachable", Assert.Single((await Look(new Nowhere())).Findings).Code);

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "page-status")]
    [InlineData("HTTP/1.1 200 OK\r\nSet-Cookie: id=1; HttpOnly\r\nContent-Length: 0\r\n\r\n", "cookie-not-secure")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 31\r\n\r\n<img src='http://a.example/x'>\n", "mixed-content")]
    [InlineData("nonsense\r\n\r\n", "page-unreachable")]
    public async Task What_the_answer_shows_is_a_finding(string answer, string code)
    {
        using var server = new PlainServer(answer);
        var report = await new PageCheck(new Everywhere(server.EndPoint)).Look(new Uri("http://www.example.com/"), TestContext.Current.CancellationToken);
        Assert.Equal(code, report.Findings[0].Code);
    }

    private static Task<PageReport> Look(IConnectionPlace place) => new PageCheck(place).Look(Page, TestContext.Current.CancellationToken);

    private sealed class Nowhere : IConnectionPlace
    {
        public Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<IPEndPoint>>([]);
    }

    // A server of one answer: what asks again finds nobody.
    private sealed class Everywhere(IPEndPoint server) : IConnectionPlace
    {
        private int _asked;

        public Task<IReadOnlyList<IPEndPoint>> Find(string host, int port, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<IPEndPoint>>(_asked++ == 0 ? [server] : []);
    }
}
