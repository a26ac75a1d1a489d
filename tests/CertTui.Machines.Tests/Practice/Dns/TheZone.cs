using CertTui.Engine.Ports;
using CertTui.Machines.Practice.Dns;
using CertTui.Machines.Tests.Practice.SubmissionSite;

namespace CertTui.Machines.Tests.Practice.Dns;

public sealed class TheZone : IDisposable
{
    private readonly TestWorld world = new();

    private IZone Zone => world.Machine.Zone!;

    [Fact]
    public void A_record_outlives_the_program()
    {
        Zone.PutTxt("www.example.com.tw", "kept", 60);
        world.Reopen();
        Check("www.example.com.tw", "kept");
        Assert.True(Zone.RemoveTxt("www.example.com.tw", "kept"));
        world.Reopen();
        Assert.Equal("validation-txt-missing", Requesting.RefusalOf(() => Check("www.example.com.tw", "kept")));
    }

    [Fact]
    public void A_name_outside_every_zone_gets_one()
    {
        Assert.Equal("validation-txt-unreachable", Requesting.RefusalOf(() => Check("www.example.hk", "x")));
        Zone.PutTxt("_check.www.example.hk", "x", 60);
        Check("_check.www.example.hk", "x");
        Assert.Equal("validation-txt-missing", Requesting.RefusalOf(() => Check("example.hk", "x")));
    }

    [Fact]
    public void The_names_of_an_application_lead_to_the_machine()
    {
        world.Site.Invite(Applying.Form("wildcard", "*.example.gov.hk"));
        var content = File.ReadAllText(world.PathOf("dns.json"));
        Assert.Contains("\"name\": \"example.gov.hk\"", content);
        Assert.DoesNotContain("*", content);
    }

    [Theory]
    [InlineData("a.b.example.gov.hk", "example.gov.hk")]
    [InlineData("www.example.xn--55qx5d.hk", "example.xn--55qx5d.hk")]
    [InlineData("www.xn--3pqw8o2pk43espw.com", "xn--3pqw8o2pk43espw.com")]
    [InlineData("com.hk", "com.hk")]
    public void A_new_zone_is_a_domain_that_somebody_can_own(string name, string zone)
    {
        Zone.PutTxt(name, "x", 60);
        Assert.Matches($@"""zones"": \[\s+""example.com.tw"",\s+""{zone}""\s+\]", File.ReadAllText(world.PathOf("dns.json")));
    }

    [Theory]
    [InlineData("a..example.com.tw")]
    [InlineData("")]
    [InlineData("*.example.com.tw")]
    [InlineData("我.example.com.tw")]
    public void What_is_no_name_gets_no_record(string name) => Assert.Equal("dns-name-invalid", Requesting.RefusalOf(() => Zone.PutTxt(name, "x", 60)));

    [Fact]
    public void A_text_that_no_answer_could_carry_is_refused() =>
        Assert.Equal("dns-text-too-long", Requesting.RefusalOf(() => Zone.PutTxt("www.example.com.tw", new string('x', 4097), 60)));

    [Fact]
    public void It_is_up_from_the_first_question_to_the_end()
    {
        Assert.Empty(world.Open.Show().Ports);
        var server = Assert.Single(Zone.AuthoritativeServers("example.com.tw"));
        Assert.Equal((server, System.Net.IPAddress.Loopback), (Zone.Resolver, server.Address));
        Assert.Equal(("dns", 53, server.Port), Assert.Single(world.Open.Show().Ports));
        world.Open.Dispose();
        Assert.Equal("validation-txt-unreachable", Requesting.RefusalOf(() => new TxtCheck(() => server).Verify("www.example.com.tw", "x")));
    }

    private void Check(string name, string value) => new TxtCheck(() => Zone.Resolver).Verify(name, value);

    public void Dispose() => world.Dispose();
}
