using CertTui.Engine.MixedContent;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.MixedContent;

public sealed class ScanningPages
{
    private static readonly Uri Page = new("https://www.example.com/shop/index.html");

    [Theory]
    [InlineData("<img src='http://a.example/x.png'>", "img src", MixedKind.Upgraded)]
    [InlineData("<IMG SRC=http://a.example/x.png>", "img src", MixedKind.Upgraded)]
    [InlineData("<img srcset=\"/a.png 1x, http://a.example/b.png 2x\">", "img srcset", MixedKind.Upgraded)]
    [InlineData("<script async src=\"http://a.example/x.js\"></script>", "script src", MixedKind.Blocked)]
    [InlineData("<link rel='preconnect stylesheet' href='http://a.example/x.css'>", "link href", MixedKind.Blocked)]
    [InlineData("<link rel=icon href='http://a.example/x.ico'>", "link href", MixedKind.Upgraded)]
    [InlineData("<iframe src='http://a.example/'></iframe>", "iframe src", MixedKind.Blocked)]
    [InlineData("<video poster='http://a.example/x.jpg'></video>", "video poster", MixedKind.Upgraded)]
    [InlineData("<video><source src='http://a.example/x.mp4'></video>", "source src", MixedKind.Upgraded)]
    [InlineData("<object data='http://a.example/x.swf'></object>", "object data", MixedKind.Blocked)]
    [InlineData("<embed src='http://a.example/x.swf'>", "embed src", MixedKind.Blocked)]
    [InlineData("<form action='http://a.example/login'>", "form action", MixedKind.Form)]
    [InlineData("<button formaction='http://a.example/login'>", "button formaction", MixedKind.Form)]
    [InlineData("<meta http-equiv=refresh content='5; url=http://a.example/'>", "meta refresh", MixedKind.Leaves)]
    [InlineData("<base href='http://a.example/'>", "base href", MixedKind.Blocked)]
    [InlineData("<p style=\"background: url('http://a.example/x.png')\">", "url()", MixedKind.Upgraded)]
    [InlineData("<style>@import \"http://a.example/x.css\";</style>", "@import", MixedKind.Blocked)]
    [InlineData("<img src='http:&#47;&#47;a.example/x.png'>", "img src", MixedKind.Upgraded)]
    [InlineData("<img\n src\n =\n 'http://a.example/x.png'", "img src", MixedKind.Upgraded)]
    public void What_is_fetched_without_https_is_found(string html, string element, MixedKind kind)
    {
        var item = Assert.Single(HtmlScan.Find(html, Page).Items);
        Assert.Equal((element, kind), (item.Element, item.Kind));
        Assert.Equal("http", item.Address.Scheme);
    }

    [Theory]
    [InlineData("<a href='http://a.example/'>an ordinary link</a>")]
    [InlineData("<img src='/x.png'><img src='//a.example/x.png'><img src='https://a.example/x.png'>")]
    [InlineData("<!-- <script src='http://a.example/x.js'></script> -->")]
    [InlineData("<script>var x = \"<img src='http://a.example/x.png'>\";</script>")]
    [InlineData("<textarea><img src='http://a.example/x.png'></textarea>")]
    [InlineData("<link rel=canonical href='http://www.example.com/'><link rel=alternate href='http://a.example/'>")]
    [InlineData("<p>http://a.example/</p><p title=\"src='http://a.example/'\">")]
    [InlineData("<style>/* url(http://a.example/x.png) */</style>")]
    [InlineData("<img src=''><img src><img src='data:image/png;base64,aaaa'>")]
    public void What_is_not_fetched_or_by_https_is_left_alone(string html) => Assert.Empty(HtmlScan.Find(html, Page).Items);

    [Fact]
    public void A_base_address_without_https_makes_every_relative_address_mixed()
    {
        var items = HtmlScan.Find("<base href='http://a.example/'>\n<img src='x.png'>", Page).Items;
        Assert.Equal(["http://a.example/", "http://a.example/x.png"], items.Select(item => item.Address.AbsoluteUri));
    }

    [Fact]
    public void Each_thing_is_named_with_its_line()
    {
        var html = "<html>\n<head>\n<style>\n\nbody { background: url(http://a.example/x.png) }\n</style>\n<img src='http://a.example/y.png'>\n";
        Assert.Equal([5, 7], HtmlScan.Find(html, Page).Items.Select(item => item.Line));
    }

    [Fact]
    public void Style_sheets_that_come_by_https_are_named_for_a_further_look()
    {
        var html = "<link rel=stylesheet href=/site.css><link rel=stylesheet href=http://a.example/no.css><style>@import url(more.css);</style>";
        Assert.Equal(["https://www.example.com/site.css", "https://www.example.com/shop/more.css"], HtmlScan.Find(html, Page).StyleSheets.Select(sheet => sheet.AbsoluteUri));
    }

    [Theory]
    [InlineData("@font-face { font-family: x; src: url(http://a.example/x.woff) }", MixedKind.Blocked)]
    [InlineData("p { } @font-face { src: url(http://a.example/x.woff) }", MixedKind.Blocked)]
    [InlineData("@import url(http://a.example/x.css);", MixedKind.Blocked)]
    [InlineData("p { background: url( \"http://a.example/x.png\" ) }", MixedKind.Upgraded)]
    public void In_style_sheets_pictures_are_upgraded_and_the_rest_is_blocked(string css, MixedKind kind) =>
        Assert.Equal(kind, Assert.Single(StyleScan.Find(css, Page).Items).Kind);

    [Fact]
    public void A_page_may_ask_for_the_upgrade() =>
        Assert.True(HtmlScan.Find("<meta http-equiv=\"Content-Security-Policy\" content=\"upgrade-insecure-requests\">", Page).Upgrades);

    [Fact]
    public void The_same_address_by_https_keeps_its_own_port()
    {
        var item = HtmlScan.Find("<img src='http://a.example:8080/x.png'><img src='http://a.example/x.png'>", Page).Items;
        Assert.Equal(["https://a.example:8080/x.png", "https://a.example/x.png"], item.Select(found => found.Secure.AbsoluteUri));
    }

    [Fact]
    public void However_damaged_a_page_is_it_is_read() => Prop.ForAll(
        Pieces().ToArbitrary(), html => HtmlScan.Find(html, Page).Items.All(item => item.Line > 0)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void However_damaged_a_style_sheet_is_it_is_read() => Prop.ForAll(
        Pieces().ToArbitrary(), css => StyleScan.Find(css, Page).Items.All(item => item.Address.Scheme == "http")).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    // Random text hardly ever opens a tag: pieces of pages do, in any order and cut anywhere.
    private static Gen<string> Pieces()
    {
        string[] pieces =
        [
            "<", ">", "'", "\"", "=", "/", " ", "\n", "<!--", "-->", "<img ", "src", "srcset", "http://a.example/x", "http://[", "http://", "<script", "</script",
            "<style>", "</style>", "url(", ")", "@import", "/*", "*/", "{", "}", "@font-face", "<base href=", "<meta http-equiv=refresh content=", "&#x0;", "&amp;",
            "<link rel=stylesheet href=", ",", ";", "\0", "\uD800", "//", "http:\\\\", "data:,", "%",
        ];
        return Gen.Choose(0, 40).SelectMany(length => Gen.Elements(pieces).ListOf(length)).Select(string.Concat);
    }
}
