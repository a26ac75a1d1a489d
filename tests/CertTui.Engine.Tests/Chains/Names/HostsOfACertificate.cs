using System.Net;
using System.Security.Cryptography.X509Certificates;
using CertTui.Engine.Chains.Names;

namespace CertTui.Engine.Tests.Chains.Names;

public class HostsOfACertificate
{
    [Theory]
    [InlineData("www.example.com", "www.example.com", null)]
    [InlineData("www.example.com", "WWW.Example.COM.", null)]
    [InlineData("*.example.com", "www.example.com", null)]
    [InlineData("*.example.com", "example.com", "hostname-mismatch")]
    [InlineData("*.example.com", "a.b.example.com", "hostname-mismatch")]
    [InlineData("w*.example.com", "www.example.com", "hostname-mismatch")]
    [InlineData("www.*.com", "www.example.com", "hostname-mismatch")]
    [InlineData("*.com.tw", "example.com.tw", "hostname-mismatch")]
    [InlineData("192.0.2.1", "192.0.2.1", "hostname-mismatch")]
    public void A_name_is_matched_label_by_label(string presented, string wanted, string? code) =>
        Assert.Equal(code, Judge(builder => builder.AddDnsName(presented), wanted));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", null)]
    [InlineData("2001:db8::1", "2001:DB8:0:0::1", null)]
    [InlineData("192.0.2.1", "192.0.2.2", "hostname-mismatch")]
    public void An_address_is_matched_by_its_octets(string presented, string wanted, string? code) =>
        Assert.Equal(code, Judge(builder => builder.AddIpAddress(IPAddress.Parse(presented)), wanted));

    [Fact]
    public void The_common_name_does_not_count() =>
        Assert.Equal("no-san", HostCheck.Judge(OddChain.Path(leaf => leaf.Remove("2.5.29.17")).Leaf, "www.example.com")?.Code);

    [Fact]
    public void A_thousand_names_are_not_listed()
    {
        var path = OddChain.Path(leaf => leaf.Put(OddChain.Names(false, [.. Enumerable.Range(0, 1000).Select(number => $"n{number}.example.com")])));

        Assert.True(HostCheck.Judge(path.Leaf, "other.example.com")!.Details["names"].Length < 1000);
    }

    private static string? Judge(Action<SubjectAlternativeNameBuilder> add, string wanted)
    {
        var builder = new SubjectAlternativeNameBuilder();
        add(builder);
        return HostCheck.Judge(OddChain.Path(leaf => leaf.Put(builder.Build())).Leaf, wanted)?.Code;
    }
}
