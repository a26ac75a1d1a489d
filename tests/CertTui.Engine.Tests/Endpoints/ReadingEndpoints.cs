using System.Net;
using CertTui.Engine.Endpoints;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.Endpoints;

public class ReadingEndpoints
{
    [Theory]
    [InlineData("www.example.com.tw", "www.example.com.tw:443")]
    [InlineData("WWW.Example.com.tw.:8443", "www.example.com.tw:8443")]
    [InlineData("https://www.example.com.tw/shop", "www.example.com.tw:443")]
    [InlineData("www.電子核證.gov.hk", "www.xn--i8s431aqn1ad1j.gov.hk:443")]
    [InlineData("192.0.2.1:8443", "192.0.2.1:8443")]
    [InlineData("[2001:db8::1]:8443", "[2001:db8::1]:8443")]
    [InlineData("2001:db8::1", "[2001:db8::1]:443")]
    [InlineData("srv_01", "srv_01:443")]
    public void Host_and_port_are_told_apart(string typed, string endpoint) => Assert.Equal(endpoint, EndpointReading.Read(typed).ToString());

    [Theory]
    [InlineData("smtp", 25)]
    [InlineData("imap", 143)]
    [InlineData("pop3", 110)]
    public void A_mail_protocol_has_its_own_port(string protocol, int port) => Assert.Equal(port, EndpointReading.Read("mail.example.com.tw", null, protocol).Port);

    [Theory]
    [InlineData("")]
    [InlineData("a:b")]
    [InlineData("host:0")]
    [InlineData("host:65536")]
    [InlineData("two words")]
    [InlineData("a..b")]
    public void What_is_no_endpoint_is_refused(string typed) => Assert.Equal("endpoint-unreadable", CodeOf(() => EndpointReading.Read(typed)));

    [Fact]
    public void An_unknown_mail_protocol_is_refused() => Assert.Equal("answer-not-offered", CodeOf(() => EndpointReading.Read("host", null, "ftp")));

    [Fact]
    public void A_list_has_remarks_addresses_and_protocols()
    {
        var list = EndpointList.Read("# our servers\r\n\nwww.example.com.tw\nwww.example.com.tw:8443 192.0.2.1 # the old one\nmail.example.com.tw - smtp\n");

        Assert.Equal(["www.example.com.tw:443", "www.example.com.tw:8443", "mail.example.com.tw:25"], list.Select(endpoint => endpoint.ToString()));
        Assert.Equal([null, IPAddress.Parse("192.0.2.1"), null], list.Select(endpoint => endpoint.Address));
        Assert.Equal([null, null, "smtp"], list.Select(endpoint => endpoint.StartTls?.Id));
    }

    [Fact]
    public void A_line_with_too_many_words_is_refused() => Assert.Equal("endpoint-unreadable", CodeOf(() => EndpointList.Read("www.example.com.tw 192.0.2.1 smtp 25")));

    [Fact]
    public void Whatever_is_typed_is_an_endpoint_or_refused() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), typed =>
    {
        var code = typed is null ? null : CodeOf(() => EndpointReading.Read(typed));
        return code is null or "endpoint-unreadable";
    }).QuickCheckThrowOnFailure();

    private static string? CodeOf(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Problem.Code;
        }
    }
}
