using System.Net;
using System.Net.Sockets;
using System.Text;
using CertTui.Engine.DomainValidation;
using CertTui.Engine.DomainValidation.Websites;
using CertTui.Engine.Tests.DomainValidation.Servers;

namespace CertTui.Engine.Tests.DomainValidation.Websites;

public sealed class LookingAtAWebsite
{
    private static readonly ValidationFile File = new("fileauth.txt", Encoding.ASCII.GetBytes("20261120-k3v9Qz7"));

    private const string Redirects = """
        $HTTP["scheme"] == "http" { $HTTP["host"] == "secure.example.com.tw" { url.redirect = ("" => "https://www.example.com.tw${url.path}") } }
        $HTTP["host"] == "old.example.com.tw" { url.redirect = ("" => "http://www.example.com.tw${url.path}") url.redirect-code = 308 }
        $HTTP["host"] == "circle.example.com.tw" { url.redirect = ("" => "${url.path}") url.redirect-code = 302 }
        $HTTP["host"] == "port.example.com.tw" { url.redirect = ("" => "http://www.example.com.tw:8080${url.path}") }
        $HTTP["host"] == "ftp.example.com.tw" { url.redirect = ("" => "ftp://www.example.com.tw${url.path}") }
        $HTTP["host"] == "other.example.com.tw" { url.redirect = ("" => "http://www.example.com.tw/") url.redirect-code = 303 }
        $HTTP["host"] == "closed.example.com.tw" { url.access-deny = ("") }
        $HTTP["host"] == "login.example.com.tw" { url.rewrite-once = ("" => "/login.html") }
        """;

    [Fact]
    public async Task The_file_byte_for_byte_is_right()
    {
        using var server = new Lighttpd("", ("www.example.com.tw", File.Content));

        var reports = await Look(server, "www.example.com.tw");

        Assert.Equal(["http", "https"], reports.Select(report => report.Scheme));
        Assert.All(reports, report => Assert.True(report is { IsRight: true, Status: 200, Visited.Count: 1 }));
        Assert.Empty(reports[0].Problems);
        Assert.Equal("http://www.example.com.tw/.well-known/pki-validation/fileauth.txt", reports[0].Visited[0].AbsoluteUri);
        // The test server's certificate comes from nobody that this computer trusts.
        var notice = Assert.Single(reports[1].Problems);
        Problems.Are(notice, "website-certificate", "name=www.example.com.tw", "url=https://www.example.com.tw/");
        Assert.Contains("RemoteCertificateChainErrors", notice.Details["errors"]);
        Assert.Equal(Severity.Info, notice.Severity);
    }

    [Theory]
    [InlineData("secure.example.com.tw", "https://www.example.com.tw/.well-known/pki-validation/fileauth.txt")]
    [InlineData("old.example.com.tw", "http://www.example.com.tw/.well-known/pki-validation/fileauth.txt")]
    public async Task Redirects_that_a_CA_follows_are_followed(string name, string last)
    {
        using var server = new Lighttpd(Redirects, ("www.example.com.tw", File.Content));

        var http = (await Look(server, name))[0];

        Assert.True(http.IsRight);
        Assert.Equal(last, http.Visited[^1].AbsoluteUri);
        Assert.Equal(2, http.Visited.Count);
    }

    [Theory]
    [InlineData("circle.example.com.tw", "website-redirect-too-many", "status=302", "limit=5")]
    [InlineData("port.example.com.tw", "website-redirect-port", "status=301", "location=http://www.example.com.tw:8080/.well-known/pki-validation/fileauth.txt")]
    [InlineData("ftp.example.com.tw", "website-redirect-scheme", "status=301", "location=ftp://www.example.com.tw/.well-known/pki-validation/fileauth.txt")]
    [InlineData("other.example.com.tw", "website-redirect-status", "status=303", "location=http://www.example.com.tw/")]
    [InlineData("closed.example.com.tw", "website-status", "status=403", "url=http://closed.example.com.tw/.well-known/pki-validation/fileauth.txt")]
    [InlineData("nothing.example.com.tw", "website-not-found", "name=nothing.example.com.tw", "url=http://nothing.example.com.tw/")]
    [InlineData("login.example.com.tw", "website-html-page", "name=login.example.com.tw", "url=http://login.example.com.tw/")]
    public async Task What_goes_wrong_is_told_apart(string name, string code, string detail, string another)
    {
        using var server = new Lighttpd(Redirects, ("nothing.example.com.tw/other", []), ("login.example.com.tw", File.Content));
        server.AddPage("login.example.com.tw", "login.html", "<!DOCTYPE html><title>Welcome</title>");

        var reports = await Look(server, name);

        Problems.Are(Assert.Single(reports[0].Problems), code, detail, another);
        Assert.False(reports[0].IsRight);
        Assert.Equal([(code, Severity.Warning)], reports[1].Problems.Where(problem => problem.Severity != Severity.Info).Select(problem => (problem.Code, problem.Severity)));
    }

    [Theory]
    [InlineData("\u00EF\u00BB\u00BF20261120-k3v9Qz7", "website-bom")]
    [InlineData("\u00FF\u00FE2\u00000\u0000", "website-bom")]
    [InlineData("20261120-k3v9Qz7\r\n", "website-newline-added bytes=2")]
    [InlineData("20261120-k3v9Qz", "website-wrong-body expected=16 found=15")]
    [InlineData("", "website-wrong-body expected=16 found=0")]
    [InlineData(" <HTML>", "website-html-page")]
    public async Task Accidents_with_the_content_are_told_apart(string content, string expected)
    {
        using var server = new Lighttpd("", ("www.example.com.tw", Encoding.Latin1.GetBytes(content)));

        var problem = Assert.Single((await Look(server, "www.example.com.tw"))[0].Problems);

        Problems.Are(problem, expected.Split(' ')[0], expected.Split(' ')[1..]);
    }

    [Fact]
    public async Task A_large_answer_is_not_the_file()
    {
        using var server = new Lighttpd("", ("www.example.com.tw", new byte[200_000]));

        Problems.Are(Assert.Single((await Look(server, "www.example.com.tw"))[0].Problems), "website-too-large", "limit=65536");
    }

    [Fact]
    public async Task A_closed_port_and_a_name_without_address_are_told_apart()
    {
        var place = new TestPlace(RealServer.FreeEndPoint(), null);

        var reports = await new WebsiteCheck(place).Look("www.example.com.tw", File, TestContext.Current.CancellationToken);

        Problems.Are(Assert.Single(reports[0].Problems), "website-unreachable", "reason=ConnectionRefused");
        Problems.Are(Assert.Single(reports[1].Problems), "website-no-address", "host=www.example.com.tw");
    }

    [Fact]
    public async Task A_server_that_accepts_and_says_nothing_is_a_timeout()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = (IPEndPoint)listener.LocalEndpoint;

        var check = new WebsiteCheck(new TestPlace(silent, silent)) { Patience = TimeSpan.FromMilliseconds(100) };
        var reports = await check.Look("www.example.com.tw", File, TestContext.Current.CancellationToken);

        Assert.All(reports, report => Problems.Are(Assert.Single(report.Problems), "website-timeout", "seconds=0.1"));
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "website-broken-answer", "reason=InvalidResponse")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n2026", "website-broken-answer", "reason=ResponseEnded")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", "website-redirect-nowhere", "status=302")]
    public async Task Answers_that_are_none_are_told_apart(string line, string code, string detail)
    {
        using var server = new PlainServer(line);
        using var other = new PlainServer(line);

        var reports = await new WebsiteCheck(new TestPlace(server.EndPoint, other.EndPoint)).Look("www.example.com.tw", File, TestContext.Current.CancellationToken);

        Problems.Are(Assert.Single(reports[0].Problems), code, detail);
        Problems.Are(Assert.Single(reports[1].Problems), "website-tls", "name=www.example.com.tw");
    }

    [Theory]
    [InlineData("*.example.com.tw", "website-wildcard name=*.example.com.tw")]
    [InlineData("no name", "website-name-invalid name=no name")]
    public async Task Names_that_no_file_can_prove_are_not_visited(string name, string problem) =>
        Assert.All(
            await new WebsiteCheck(new TestPlace(null, null)).Look(name, File, TestContext.Current.CancellationToken),
            report => Assert.Equal(problem, Assert.Single(report.Problems).ToString()));

    [Fact]
    public async Task A_cancelled_visit_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new WebsiteCheck(new TestPlace(RealServer.FreeEndPoint(), null)).Look("www.example.com.tw", File, cancelled.Token));
    }

    private static Task<IReadOnlyList<WebsiteReport>> Look(Lighttpd server, string name) =>
        new WebsiteCheck(new TestPlace(server.Http, server.Https)).Look(name, File, TestContext.Current.CancellationToken);
}
