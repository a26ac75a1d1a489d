namespace CertTui.Tests.Program.Apache;

public sealed class NewVirtualHosts : IDisposable
{
    private const string Www = "www.twshop.com.tw";

    private readonly RealProgram _program = new();
    private readonly PlayedCa _ca = new();

    public void Dispose()
    {
        _ca.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void A_site_without_TLS_gets_a_virtual_host_behind_all_others()
    {
        using var apache = new ApacheHost();
        var other = apache.AddSite("zz-other", "ServerName other.twshop.com.tw", "other.twshop.com.tw");
        apache.AddPlainSite("www", Www);
        apache.Start();
        var before = apache.Snapshot();
        var walk = ServerWalk.Of(_program, apache, _ca).For(Www, ("sni", "yes"));

        var expected = walk.RunUntilIssued(Www);
        var done = walk.Run().Expect(0);
        Assert.Equal(expected, apache.Served(Www));
        Assert.Equal([other], apache.Served(null));
        Assert.True(File.Exists(apache.PathOf($"sites-available/zzz-certtui-{Www}-{apache.Https}.conf")));

        walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal(before, apache.Snapshot());
        Assert.Equal([other], apache.Served(Www));
    }

    [Fact]
    public void The_module_and_the_port_are_switched_on_where_they_are_missing_and_off_by_undo()
    {
        using var apache = new ApacheHost(withTls: false);
        apache.AddPlainSite("www", Www);
        apache.Start();
        var before = apache.Snapshot();
        var walk = ServerWalk.Of(_program, apache, _ca).For(Www, ("bindPort", $"{apache.Unused}"));

        var expected = walk.RunUntilIssued(Www);
        var done = walk.Run().Expect(0);
        Assert.Equal(expected, apache.Served(Www, apache.Unused));
        Assert.Equal(["provide-module", "provide-listen", "put-binding"], ChangesOf(walk, done.CaseId, "5.8.6"));

        walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal(before, apache.Snapshot());
        Assert.True(apache.IsUp);
        Assert.Empty(apache.Served(Www, apache.Unused));
    }

    [Fact]
    public void In_the_layout_of_Red_Hat_it_gets_a_file_in_conf_d()
    {
        using var apache = new ApacheHost(layout: "red-hat");
        apache.AddPlainSite("www", Www);
        apache.Start();
        var before = apache.Snapshot();
        var walk = ServerWalk.Of(_program, apache, _ca).For(Www);

        var expected = walk.RunUntilIssued(Www);
        var done = walk.Run().Expect(0);
        Assert.Equal(expected, apache.Served(Www));
        Assert.True(File.Exists(apache.PathOf($"conf.d/zz-certtui-{Www}-{apache.Https}.conf")));
        walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal(before, apache.Snapshot());
    }

    private static IEnumerable<string?> ChangesOf(ServerWalk walk, string caseId, string step) =>
        walk.Verb("cases", "show", caseId).Of("step").First(found => found.GetProperty("step").GetString() == step)
            .GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("code").GetString());
}
