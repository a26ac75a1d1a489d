using System.Net;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Tls;

public sealed class FilesOfASite : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void The_host_decides_which_site_answers()
    {
        Assert.Contains("<h1>shop</h1>", RawHttp.Get(Http(), "shop.example.com.tw", "/"));
        Assert.Contains("<h1>Default Web Site</h1>", RawHttp.Get(Http(), "any.example.com.tw:80", "/index.html"));
    }

    [Fact]
    public void A_file_for_validation_is_served_byte_for_byte()
    {
        var folder = world.Machine.Sites.List()[0].Folder;
        world.Machine.Files.WriteNew(Path.Combine(folder, ".well-known", "pki-validation", "fileauth.txt"), "0123456789"u8, ownerOnly: false);
        var answer = RawHttp.Get(Http(), "www.example.com.tw", "/.well-known/pki-validation/fileauth.txt");
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", answer);
        Assert.EndsWith("\r\n\r\n0123456789", answer);
    }

    [Theory]
    [InlineData("/../shop/index.html")]
    [InlineData("/%2e%2e/shop/index.html")]
    [InlineData("/..%2fshop%2findex.html")]
    [InlineData("/..\\shop\\index.html")]
    [InlineData("//etc/passwd")]
    [InlineData("/%00")]
    [InlineData("/link/machine.json")]
    [InlineData("/nothing")]
    [InlineData("index.html")]
    public void Nothing_outside_the_folder_is_served(string target)
    {
        Directory.CreateSymbolicLink(Path.Combine(world.Machine.Sites.List()[0].Folder, "link"), world.PathOf());
        Assert.StartsWith("HTTP/1.1 404", RawHttp.Get(Http(), "www.example.com.tw", target));
    }

    [Theory]
    [InlineData("POST / HTTP/1.1\r\n\r\n", "HTTP/1.1 405")]
    [InlineData("nonsense\r\n\r\n", "HTTP/1.1 400")]
    [InlineData("GET / HTTP/1.1", "")]
    [InlineData("HEAD / HTTP/1.0\r\n\r\n", "HTTP/1.1 200")]
    public void Other_requests_are_answered_or_closed(string request, string start) => Assert.StartsWith(start, RawHttp.Send(Http(), request));

    [Fact]
    public void A_head_without_end_is_closed()
    {
        var exception = Record.Exception(() => Assert.Equal("", RawHttp.Send(Http(), "GET / HTTP/1.1\r\n" + new string('a', 20_000))));
        Assert.True(exception is null or IOException);
    }

    [Fact]
    public async Task Many_clients_at_once_are_served()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => RawHttp.GetAsync(Http(), "shop.example.com.tw", "/")));
        Assert.All(answers, answer => Assert.StartsWith("HTTP/1.1 200", answer));
    }

    private IPEndPoint Http() => world.Machine.Sites.Reach(new Binding("Default Web Site", "http", "*", 80, "", false, null));

    public void Dispose() => world.Dispose();
}
