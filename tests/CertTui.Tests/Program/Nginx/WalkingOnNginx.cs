namespace CertTui.Tests.Program.Nginx;

public sealed class WalkingOnNginx : IDisposable
{
    private const string Www = "www.twshop.com.tw";

    private readonly RealProgram _program = new();
    private readonly NginxHost _nginx = new();
    private readonly PlayedCa _ca = new();
    private readonly ServerWalk _walk;

    public WalkingOnNginx()
    {
        Assert.SkipUnless(File.Exists(NginxHost.Program), "nginx is not installed");
        _walk = ServerWalk.Of(_program, _nginx, _ca).For(Www);
    }

    public void Dispose()
    {
        _nginx.Dispose();
        _ca.Dispose();
        _program.Dispose();
    }

    [Theory]
    [InlineData("twca-iis")]
    [InlineData("hkpost-iis")]
    public void One_site_of_several_gets_its_certificate_and_undo_brings_the_old_one_back(string guide)
    {
        var first = _nginx.AddSite("000-first", "first.twshop.com.tw", "first.twshop.com.tw");
        var old = _nginx.AddSite("www", Www, Www);
        _nginx.Start();
        var before = _nginx.Snapshot();
        if (guide == "hkpost-iis")
            _walk.AsHongkongPost().For(Www);
        var expected = _walk.RunUntilIssued(Www);
        Assert.Contains("+\tssl_certificate\t" + _nginx.PathOf("certtui/"), Differences());
        Assert.Equal(before, _nginx.Snapshot());

        var done = _walk.Run().Expect(0);
        Assert.Equal(expected, _nginx.Served(Www));
        Assert.Equal([first], _nginx.Served(null));
        Assert.Contains("# A comment that must stay; a brace in it } too.", File.ReadAllText(_nginx.PathOf("sites-available/www")));
        Assert.Contains(_walk.Run().Expect(0).Of("problem"), problem => problem.GetProperty("code").GetString() == "already-done");

        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal([old], _nginx.Served(Www));
        Assert.Equal(before, _nginx.Snapshot());
    }

    [Fact]
    public void A_site_without_TLS_gets_a_listen_line_of_its_own()
    {
        _nginx.AddPlainSite("www", Www);
        _nginx.Start();
        var before = _nginx.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        var done = _walk.Run().Expect(0);
        Assert.Equal(expected, _nginx.Served(Www));
        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal(before, _nginx.Snapshot());
        Assert.True(_nginx.IsUp);
    }

    [Fact]
    public void A_site_that_would_take_the_place_of_the_default_is_left_alone()
    {
        _nginx.AddPlainSite("aaa", Www);
        var other = _nginx.AddSite("other", "other.twshop.com.tw", "other.twshop.com.tw");
        _nginx.Start();
        AssertRefused("nginx-order", () => _walk.For(Www, ("sni", "yes")).RunUntilIssued(Www));
        Assert.Equal([other], _nginx.Served(null));
    }

    [Fact]
    public void A_neighbour_whose_key_no_longer_fits_is_found_by_nginx_itself()
    {
        _nginx.AddSite("000-first", "first.twshop.com.tw", "first.twshop.com.tw");
        var old = _nginx.AddSite("www", Www, Www);
        _nginx.Start();
        AssertRefused("nginx-config-broken", () =>
        {
            _walk.RunUntilIssued(Www);
            File.Copy(_nginx.PathOf("www.key"), _nginx.PathOf("000-first.key"), overwrite: true);
        });
        Assert.Equal([old], _nginx.Served(Www));
    }

    [Fact]
    public void A_configuration_that_was_broken_before_is_named_by_file_and_line_and_nothing_is_begun()
    {
        _nginx.AddPlainSite("www", Www);
        _nginx.Start();
        File.AppendAllText(_nginx.PathOf("sites-available/www"), "server {\n");
        var problem = Assert.Single(_walk.Run().Expect(1).Of("problem"));
        Assert.Equal("nginx-config-broken", problem.GetProperty("code").GetString());
        Assert.Equal(_nginx.PathOf("sites-enabled/www"), problem.GetProperty("evidence").GetProperty("path").GetString());
        Assert.Equal("", _walk.Verb("cases", "list").Expect(0).Output);
    }

    [Fact]
    public void A_port_that_another_program_has_is_seen_before()
    {
        _nginx.AddPlainSite("www", Www);
        _nginx.Start();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, _nginx.Https);
        other.Start();
        AssertRefused("port-in-use", () => _walk.RunUntilIssued(Www));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(120)]
    public void Killed_at_work_it_still_serves_and_the_case_goes_on(int milliseconds)
    {
        var old = _nginx.AddSite("www", Www, Www);
        _nginx.Start();
        var before = _nginx.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        using (var process = _program.Start(["run", Path.Combine(_program.Folder, "answers.json"), "--json", .. _walk.On]))
        {
            var changes = Path.Combine(_program.State, "this", "nginx-changes");
            while (!process.HasExited && !(Directory.Exists(changes) && Directory.EnumerateFiles(changes, "*.json").Any()))
                process.WaitForExit(1);
            process.WaitForExit(milliseconds);
            process.Kill();
            process.WaitForExit();
        }
        Assert.Contains(_nginx.Served(Www)[0], new[] { old, expected[0] });
        var done = _walk.Run().Expect(0);
        Assert.Equal(expected, _nginx.Served(Www));
        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal(before, _nginx.Snapshot());
    }

    private void AssertRefused(string code, Action prepare)
    {
        prepare();
        var before = _nginx.Snapshot();
        Assert.Equal([code], _walk.Run().Expect(1).Errored);
        Assert.Equal(before, _nginx.Snapshot());
        Assert.True(_nginx.IsUp);
    }

    // The plan of the binding, where nothing was bound before: what comes first is done as a rehearsal.
    private string Differences()
    {
        _walk.Answers["bindHost"] = "elsewhere.twshop.com.tw";
        _walk.Run();
        _walk.Answers["bindHost"] = Www;
        var note = _walk.Run("--dry-run").Expect(0).Of("note").First(note => note.GetProperty("code").GetString() == "will-change-file");
        return note.GetProperty("evidence").GetProperty("diff").GetString()!;
    }
}
