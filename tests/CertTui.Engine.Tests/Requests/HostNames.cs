using FsCheck;
using FsCheck.Fluent;
using HostName = CertTui.Engine.Requests.HostName;

namespace CertTui.Engine.Tests.Requests;

public sealed class HostNames
{
    [Theory]
    [InlineData("www.example.com.tw", "www.example.com.tw")]
    [InlineData("  www.example.com.tw\t", "www.example.com.tw")]
    [InlineData("a-b.c1.example.hk", "a-b.c1.example.hk")]
    [InlineData("*.example.com.tw", "*.example.com.tw")]
    [InlineData("4.example.com", "4.example.com")]
    [InlineData("www.電子核證.gov.hk", "www.xn--i8s431aqn1ad1j.gov.hk")]
    [InlineData("example.香港", "example.xn--j6w193g")]
    [InlineData("example.台灣", "example.xn--kpry57d")]
    [InlineData("example.台湾", "example.xn--kprw13d")]
    [InlineData("example.中国", "example.xn--fiqs8s")]
    [InlineData("*.電子核證.gov.hk", "*.xn--i8s431aqn1ad1j.gov.hk")]
    public void A_good_name_comes_out_in_ascii_form_without_a_remark(string typed, string ascii)
    {
        var name = HostName.Read(typed);

        Assert.Equal(ascii, name.Ascii);
        Assert.Empty(name.Problems);
    }

    [Theory]
    [InlineData("https://www.example.com.tw/", "www.example.com.tw", "name-scheme-removed")]
    [InlineData("HTTP://www.example.com.tw", "www.example.com.tw", "name-scheme-removed")]
    [InlineData("www.example.com.tw:8443", "www.example.com.tw", "name-port-removed")]
    [InlineData("https://www.example.com.tw:443/login?a=b", "www.example.com.tw", "name-scheme-removed name-path-removed name-port-removed")]
    [InlineData("www.example.com.tw.", "www.example.com.tw", "name-trailing-dot-removed")]
    [InlineData("WWW.Example.com.TW", "www.example.com.tw", "name-lower-cased")]
    [InlineData("ｗｗｗ。example．com.tw", "www.example.com.tw", "name-mapped")]
    [InlineData("ｈｔｔｐｓ：／／www.example.com.tw", "www.example.com.tw", "name-scheme-removed name-mapped")]
    public void What_is_taken_off_or_mapped_is_said(string typed, string ascii, string codes)
    {
        var name = HostName.Read(typed);

        Assert.Equal(ascii, name.Ascii);
        Assert.Equal(codes, string.Join(' ', name.Problems.Select(problem => problem.Code)));
        Assert.All(name.Problems, problem => Assert.Equal(Severity.Info, problem.Severity));
    }

    [Theory]
    [InlineData("", "name-empty")]
    [InlineData("https://", "name-empty")]
    [InlineData("www example.com", "name-blank")]
    [InlineData("www", "name-single-label")]
    [InlineData("www..example.com", "label-empty")]
    [InlineData(".example.com", "label-empty")]
    [InlineData("-www.example.com", "label-hyphen-edge")]
    [InlineData("www-.example.com", "label-hyphen-edge")]
    [InlineData("ab--cd.example.com", "label-hyphens")]
    [InlineData("my_host.example.com", "name-underscore")]
    [InlineData("user@example.com", "name-character")]
    [InlineData("www.example.123", "top-level-numeric")]
    [InlineData("www.example.c", "top-level-invalid")]
    [InlineData("www.example.c0m", "top-level-invalid")]
    [InlineData("192.168.1.10", "name-ip-address")]
    [InlineData("[2001:db8::1]", "name-ip-address")]
    [InlineData("2001:db8::1", "name-ip-address")]
    [InlineData("server.local", "name-reserved")]
    [InlineData("server.internal", "name-reserved")]
    [InlineData("server.lan", "name-reserved")]
    [InlineData("localhost", "name-reserved")]
    [InlineData("1.0.0.10.in-addr.arpa", "name-reserved")]
    [InlineData("1.ip6.arpa", "name-reserved")]
    [InlineData("www.*.example.com", "wildcard-not-left-most")]
    [InlineData("*.*.example.com", "wildcard-several")]
    [InlineData("w*.example.com", "wildcard-partial")]
    [InlineData("*", "wildcard-not-left-most")]
    [InlineData("*.com", "wildcard-public-suffix")]
    [InlineData("*.com.tw", "wildcard-public-suffix")]
    [InlineData("*.gov.hk", "wildcard-public-suffix")]
    [InlineData("*.香港", "wildcard-public-suffix")]
    [InlineData("xn--a.example.com", "label-idn-invalid")]
    [InlineData("☃.example.com", "label-idn-invalid")]
    public void A_broken_rule_has_its_own_code(string typed, string code)
    {
        var name = HostName.Read(typed);

        Assert.Null(name.Ascii);
        Assert.Equal(code, Assert.Single(name.Problems, problem => problem.Severity == Severity.Error).Code);
    }

    [Theory]
    [InlineData(63, null)]
    [InlineData(64, "label-too-long")]
    public void A_label_has_at_most_63_octets(int length, string? code)
    {
        Assert.Equal(code, HostName.Read(new string('a', length) + ".example.com").Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void A_chinese_label_is_measured_in_its_ascii_form()
    {
        const string label = "天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏閏餘成歲律呂調陽";

        Assert.Equal("label-too-long", Assert.Single(HostName.Read(label + ".example.tw").Problems).Code);
    }

    [Theory]
    [InlineData(253, null)]
    [InlineData(254, "name-too-long")]
    public void A_name_has_at_most_253_characters(int length, string? code)
    {
        var end = ".example.com";
        var start = string.Join('.', Enumerable.Repeat(new string('a', 49), 4)) + ".";
        var name = start + new string('b', length - start.Length - end.Length) + end;

        Assert.Equal(code, HostName.Read(name).Problems.SingleOrDefault()?.Code);
    }

    [Fact]
    public void Both_forms_of_a_chinese_name_are_kept()
    {
        var typed = HostName.Read("WWW.電子核證.gov.hk");
        var pasted = HostName.Read("www.xn--i8s431aqn1ad1j.gov.hk");

        Assert.Equal("www.電子核證.gov.hk", typed.Unicode);
        Assert.Equal("www.電子核證.gov.hk", pasted.Unicode);
        Assert.Equal(typed.Ascii, pasted.Ascii);
    }

    [Fact]
    public void Reading_the_result_again_changes_nothing()
    {
        var parts = Gen.Elements("www", "*", "香港", "ＡＢ", "xn--j6w193g", "a-b", ".", ".", "。", "com", "tw", ":443", "https://", "/", "_", "é", "ß");
        var text = parts.ListOf().Select(chosen => string.Concat(chosen));

        Prop.ForAll(text.ToArbitrary(), typed =>
        {
            var once = HostName.Read(typed);
            return once.Ascii is null || HostName.Read(once.Ascii) is var again && again.Ascii == once.Ascii && again.Unicode == once.Unicode;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        Prop.ForAll<string?>(typed => HostName.Read(typed ?? "").Problems is not null).QuickCheckThrowOnFailure();
    }
}
