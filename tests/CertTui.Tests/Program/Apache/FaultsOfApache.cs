using System.Diagnostics;

namespace CertTui.Tests.Program.Apache;

public sealed class FaultsOfApache : IDisposable
{
    private const string Www = "www.twshop.com.tw";

    private readonly RealProgram _program = new();
    private readonly ApacheHost _apache = new();
    private readonly PlayedCa _ca = new();
    private readonly ServerWalk _walk;
    private readonly string _first;
    private readonly string _old;

    public FaultsOfApache()
    {
        _first = _apache.AddSite("000-first", "ServerName first.twshop.com.tw", "first.twshop.com.tw");
        _old = _apache.AddSite("www", "ServerName " + Www, Www);
        _apache.Start();
        _walk = ServerWalk.Of(_program, _apache, _ca).For(Www);
    }

    public void Dispose()
    {
        _apache.Dispose();
        _ca.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void A_configuration_that_was_broken_before_is_named_by_file_and_line_and_nothing_is_begun()
    {
        File.AppendAllText(_apache.PathOf("sites-available/000-first.conf"), "Bogus yes\n");
        var before = _apache.Snapshot();
        var problem = Assert.Single(_walk.Run().Expect(1).Of("problem"));
        Assert.Equal("apache-config-broken", problem.GetProperty("code").GetString());
        Assert.Equal(_apache.PathOf("sites-enabled/000-first.conf"), problem.GetProperty("evidence").GetProperty("path").GetString());
        Assert.Equal("8", problem.GetProperty("evidence").GetProperty("line").GetString());
        Assert.Equal("", _walk.Verb("cases", "list").Expect(0).Output);
        AssertAsBefore(before);
    }

    [Fact]
    public void A_neighbour_whose_key_no_longer_fits_would_end_the_server_at_the_reload_and_is_seen_before()
    {
        _walk.RunUntilIssued(Www);
        // The server's own test does not open the files.
        File.Copy(_apache.PathOf("www.key"), _apache.PathOf("000-first.key"), overwrite: true);
        var before = _apache.Snapshot();
        Assert.Equal(["ap-key-mismatch"], _walk.Run().Expect(1).Errored);
        AssertAsBefore(before);
    }

    [Fact]
    public void A_site_that_shares_its_certificate_lines_with_another_is_left_alone()
    {
        var lines = $"SSLEngine on\nSSLCertificateFile {_apache.PathOf("www.crt")}\nSSLCertificateKeyFile {_apache.PathOf("www.key")}\n";
        _apache.Write("shared.inc", lines);
        foreach (var name in new[] { "one", "two" })
            _apache.Enable(name, $"<VirtualHost 127.0.0.1:{_apache.Https}>\nServerName {name}.twshop.com.tw\nInclude {_apache.PathOf("shared.inc")}\n</VirtualHost>\n");
        _apache.Reload();
        _walk.For("one.twshop.com.tw").RunUntilIssued("one.twshop.com.tw");
        var before = _apache.Snapshot();
        Assert.Equal(["apache-shared-file"], _walk.Run().Expect(1).Errored);
        AssertAsBefore(before);
    }

    [Fact]
    public void A_guide_for_a_mail_server_is_refused_where_there_is_none_before_anything_is_asked()
    {
        Assert.Equal(["no-mail-server"], _program.Run("guide", "hkpost-exchange", "--plain", "--json", "--machine", "this", "--apache", _apache.Configuration).Expect(1).Errored);
        Assert.False(Directory.Exists(Path.Combine(_program.State, "cases")) && Directory.EnumerateFiles(Path.Combine(_program.State, "cases")).Any());
    }

    [Fact]
    public void Without_the_rights_the_missing_one_is_named_before_anything_is_asked()
    {
        var before = _apache.Snapshot();
        var ended = Environment.UserName == "root"
            ? RunAsNobody("guide", "twca-iis", "--plain", "--json", "--machine", "this", "--apache", _apache.Configuration)
            : RunWithFolderClosed();
        Assert.Equal(["rights-missing"], ended.Expect(1).Errored);
        AssertAsBefore(before);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(60)]
    [InlineData(250)]
    public void Killed_at_work_it_still_serves_and_the_case_goes_on(int milliseconds)
    {
        var before = _apache.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        using (var process = _program.Start(["run", Path.Combine(_program.Folder, "answers.json"), "--json", .. _walk.On]))
        {
            var changes = Path.Combine(_program.State, "this", "apache-changes");
            while (!process.HasExited && !(Directory.Exists(changes) && Directory.EnumerateFiles(changes, "*.json").Any()))
                process.WaitForExit(1);
            process.WaitForExit(milliseconds);
            process.Kill();
            process.WaitForExit();
        }
        Assert.Contains(_apache.Served(Www)[0], new[] { _old, expected[0] });
        Assert.Equal([_first], _apache.Served(null));
        Assert.True(File.ReadAllText(_apache.PathOf("sites-available/www.conf")).Split('\n').Length >= 7);

        var done = _walk.Run().Expect(0);
        Assert.Equal(expected, _apache.Served(Www));
        _walk.Verb("cases", "undo", done.CaseId).Expect(0);
        Assert.Equal([_old], _apache.Served(Www));
        Assert.Equal(before, _apache.Snapshot());
    }

    private void AssertAsBefore(IReadOnlyDictionary<string, string> before)
    {
        Assert.Equal(before, _apache.Snapshot());
        Assert.True(_apache.IsUp);
        Assert.Equal([_old], _apache.Served(Www));
        Assert.Equal([_first], _apache.Served(null));
    }

    // The account nobody, which has no home, and may read everything.
    private Ended RunAsNobody(params string[] arguments)
    {
        Process.Start("chmod", ["755", _apache.Root]).WaitForExit();
        var program = Path.Combine(AppContext.BaseDirectory, "certtui.dll");
        var start = new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", program, .. arguments, "--state", "/tmp/certtui-nobody"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = "/tmp";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return RealProgram.End(process);
    }

    private void ChangeMode(string mode) => Process.Start("chmod", [mode, _apache.PathOf("sites-available")]).WaitForExit();

    private Ended RunWithFolderClosed()
    {
        ChangeMode("a-w");
        var ended = _walk.Run();
        ChangeMode("u+w");
        return ended;
    }
}
