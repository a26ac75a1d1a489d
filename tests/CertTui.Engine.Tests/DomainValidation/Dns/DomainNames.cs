using CertTui.Engine.DomainValidation.Dns;
using FsCheck;
using FsCheck.Fluent;

namespace CertTui.Engine.Tests.DomainValidation.Dns;

public sealed class DomainNames
{
    [Fact]
    public void Any_octets_survive_as_text() =>
        Prop.ForAll(SomeMessages.Name.ToArbitrary(), name => DnsName.Join(DnsName.Labels(name)!) == name).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("www.example.com.tw", "example.com.tw")]
    [InlineData(@"a\.b.example", "example")]
    [InlineData("tw", ".")]
    [InlineData(".", ".")]
    public void A_parent_lacks_the_first_label(string name, string parent) => Assert.Equal(parent, DnsName.Parent(name));

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("香港.hk")]
    [InlineData(@"a\")]
    [InlineData(@"a\25")]
    [InlineData(@"a\256")]
    public void Other_text_is_no_name(string text) => Assert.Null(DnsName.Labels(text));

    [Fact]
    public void Labels_and_names_have_a_limit()
    {
        var label = new string('a', 63);

        Assert.Null(DnsName.Labels(label + "a"));
        Assert.NotNull(DnsName.Labels($"{label}.{label}.{label}.{label[..61]}"));
        Assert.Null(DnsName.Labels($"{label}.{label}.{label}.{label[..62]}"));
    }

    [Fact]
    public void Case_and_the_last_dot_make_no_difference()
    {
        Assert.True(DnsName.Same("WWW.example", "www.EXAMPLE"));
        Assert.Equal(2, DnsName.Labels("www.example.")!.Count);
    }
}
