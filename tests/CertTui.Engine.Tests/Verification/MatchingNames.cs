using CertTui.Engine.Verification;

namespace CertTui.Engine.Tests.Verification;

public class MatchingNames
{
    [Theory]
    [InlineData("www.example.com.tw", "www.example.com.tw", true)]
    [InlineData("www.example.com.tw", "WWW.Example.com.tw", true)]
    [InlineData("www.example.com.tw", "www.example.com.tw.", true)]
    [InlineData("www.example.com.tw", "example.com.tw", false)]
    [InlineData("*.example.com.tw", "www.example.com.tw", true)]
    [InlineData("*.example.com.tw", "example.com.tw", false)]
    [InlineData("*.example.com.tw", "a.b.example.com.tw", false)]
    [InlineData("*.example.com.tw", "*.example.com.tw", true)]
    [InlineData("www.example.com.tw", "*.example.com.tw", false)]
    [InlineData("*.*.example.com.tw", "*.b.example.com.tw", false)]
    public void A_wildcard_stands_for_one_left_most_label(string name, string host, bool covered) =>
        Assert.Equal(covered, NameMatch.Covers(TestCa.Root("Root").Leaf(name).Certificate, host));

    [Fact]
    public void The_common_name_does_not_count()
    {
        var certificate = TestCa.Root("Root").Issue(new TestOrder(["a.example.com.tw"]) { Subject = "CN=www.example.com.tw" });

        Assert.False(NameMatch.Covers(certificate, "www.example.com.tw"));
    }
}
