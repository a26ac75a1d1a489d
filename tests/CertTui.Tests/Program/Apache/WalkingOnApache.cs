namespace CertTui.Tests.Program.Apache;

public sealed class WalkingOnApache : IDisposable
{
    private const string Www = "www.twshop.com.tw";

    private readonly RealProgram _program = new();
    private readonly ApacheHost _apache = new();
    private readonly PlayedCa _ca = new();
    private readonly ApacheWalk _walk;
    private readonly string _default;
    private readonly string _old;
    private readonly string _wildcard;

    public WalkingOnApache()
    {
        _default = _apache.AddSite("000-first", "ServerName first.twshop.com.tw", "first.twshop.com.tw");
        _old = _apache.AddSite("www", "ServerName " + Www, Www);
        _wildcard = _apache.AddSite("star", "ServerName star.twshop.com.tw\n\tServerAlias *.star.twshop.com.tw", "*.star.twshop.com.tw");
        _apache.Start();
        _walk = new ApacheWalk(_program, _apache, _ca).For(Www);
    }

    public void Dispose()
    {
        _apache.Dispose();
        _ca.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void One_site_of_several_gets_its_certificate_and_undo_brings_the_old_one_back()
    {
        var before = _apache.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        Assert.Equal(before, _apache.Snapshot());
        var done = _walk.Run().Expect(0);

        Assert.Equal(expected, _apache.Served(Www));
        AssertNeighboursUnchanged();
        Assert.Contains("Verify return code: 0 (ok)", Verified());

        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal([_old], _apache.Served(Www));
        AssertNeighboursUnchanged();
        Assert.Equal(before, _apache.Snapshot());
    }

    [Fact]
    public void So_it_is_with_the_guide_of_Hongkong_Post()
    {
        const string name = "www.hkshop.com.hk";
        _apache.AddSite("hk", "ServerName " + name, name);
        _apache.Reload();
        var walk = ApacheWalk.HongkongPost(_program, _apache, _ca).For(name);
        var before = _apache.Snapshot();
        var expected = walk.RunUntilIssued(name);
        var done = walk.Run().Expect(0);
        Assert.Equal(expected, _apache.Served(name));
        AssertNeighboursUnchanged();
        walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Empty(_apache.Snapshot().Except(before).Concat(before.Except(_apache.Snapshot())));
    }

    [Fact]
    public void Running_again_changes_nothing_and_says_so()
    {
        _walk.RunUntilIssued(Www);
        _walk.Run().Expect(0);
        var after = _apache.Snapshot();
        Assert.Contains(_walk.Run().Expect(0).Of("problem"), problem => problem.GetProperty("code").GetString() == "already-done");
        Assert.Equal(after, _apache.Snapshot());
    }

    [Fact]
    public void A_dry_run_shows_the_differences_and_the_commands_and_changes_nothing()
    {
        var (before, state) = (_apache.Snapshot(), _program.State);
        Assert.Equal(0, _walk.Run("--dry-run").Exit);
        Assert.False(Directory.Exists(Path.Combine(state, "this")));
        Assert.Equal(before, _apache.Snapshot());
    }

    [Fact]
    public void The_plan_shows_each_file_as_a_unified_diff()
    {
        _walk.RunUntilIssued(Www);
        // Stopped at the binding: a port that cannot be.
        _walk.Answers["bindHost"] = "other.twshop.com.tw";
        _walk.Run();
        _walk.Answers["bindHost"] = Www;
        var before = _apache.Snapshot();
        var notes = _walk.Run("--dry-run").Expect(0).Of("note").ToList();
        var diff = notes.First(note => note.GetProperty("code").GetString() == "will-change-file").GetProperty("evidence").GetProperty("diff").GetString()!;
        Assert.Contains($"-\tSSLCertificateFile\t\"{_apache.PathOf("www.crt")}\"   ", diff);
        Assert.Contains("+\tSSLCertificateFile\t" + _apache.PathOf("certtui/www.twshop.com.tw_"), diff);
        Assert.Contains(notes, note => note.GetProperty("message").GetString()!.EndsWith("-k graceful", StringComparison.Ordinal));
        Assert.Equal(before, _apache.Snapshot());
    }

    [Fact]
    public void A_name_of_a_wildcard_site_changes_that_site_alone()
    {
        const string name = "*.star.twshop.com.tw";
        _walk.For(name, ("site", "star.twshop.com.tw"));
        var expected = _walk.RunUntilIssued(name, "star.twshop.com.tw");
        _walk.Run().Expect(0);
        Assert.Equal(expected, _apache.Served("shop.star.twshop.com.tw"));
        Assert.Equal([_old], _apache.Served(Www));
        Assert.Equal([_default], _apache.Served(null));
    }

    [Fact]
    public void The_default_site_is_also_what_clients_get_that_name_nobody()
    {
        const string name = "first.twshop.com.tw";
        var expected = _walk.For(name).RunUntilIssued(name);
        _walk.Run().Expect(0);
        Assert.Equal(expected, _apache.Served(null));
        Assert.Equal([_old], _apache.Served(Www));
    }

    [Fact]
    public void A_case_knows_its_server_when_it_is_taken_back_another_day()
    {
        var before = _apache.Snapshot();
        _walk.RunUntilIssued(Www);
        var done = _walk.Run().Expect(0);
        _program.Run("cases", "undo", done.CaseId, "--json").Expect(0);
        Assert.Equal([_old], _apache.Served(Www));
        Assert.Equal(before, _apache.Snapshot());
    }

    [Fact]
    public void Keys_are_their_owners_alone()
    {
        _walk.RunUntilIssued(Www);
        _walk.Run().Expect(0);
        var keys = Directory.GetFiles(_apache.PathOf("certtui"), "privkey.pem", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(Path.Combine(_program.State, "this", "keys"), "*.pem")).ToList();
        Assert.Equal(2, keys.Count);
        Assert.All(keys, key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(key).UnixFileMode));
        Assert.DoesNotContain(Directory.GetFiles(_program.State, "*.json*", SearchOption.AllDirectories), file => File.ReadAllText(file).Contains("PRIVATE KEY"));
    }

    private void AssertNeighboursUnchanged()
    {
        Assert.Equal([_default], _apache.Served(null));
        Assert.Equal([_default], _apache.Served("first.twshop.com.tw"));
        Assert.Equal([_wildcard], _apache.Served("a.star.twshop.com.tw"));
    }

    private string Verified() =>
        OpenSslProgram.Run("s_client", "-connect", $"127.0.0.1:{_apache.Https}", "-servername", Www, "-CAfile", _ca.Root, "-verify_hostname", Www).Output;
}
