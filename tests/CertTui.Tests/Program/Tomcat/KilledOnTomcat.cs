namespace CertTui.Tests.Program.Tomcat;

public sealed class KilledOnTomcat : IDisposable
{
    private const string Www = "www.twshop.com.tw";

    private readonly RealProgram _program = new();
    private readonly TomcatHost _tomcat;
    private readonly PlayedCa _ca = new();
    private readonly string _old;
    private readonly ServerWalk _walk;

    public KilledOnTomcat()
    {
        if (TomcatHost.Missing() is { } missing)
            Assert.Skip(missing);
        _tomcat = new TomcatHost();
        (_old, var host) = _tomcat.Host("", Www);
        _tomcat.Configure(_tomcat.PlainConnector + "\n" + _tomcat.TlsConnector(host));
        _tomcat.Start();
        _walk = ServerWalk.Of(_program, _tomcat, _ca).For(Www, ("site", "Tomcat Catalina"));
        _walk.Answers["bindHost"] = "";
    }

    public void Dispose()
    {
        _tomcat.Dispose();
        _ca.Dispose();
        _program.Dispose();
    }

    /// <summary>Between the files, and while Tomcat stops or starts.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Killed_at_work_it_is_brought_back_and_the_case_goes_on(bool whileStopped)
    {
        var before = _tomcat.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        using (var process = _program.Start(["run", Path.Combine(_program.Folder, "answers.json"), "--json", .. _walk.On]))
        {
            var changes = Path.Combine(_program.State, "this", "tomcat-changes");
            while (!process.HasExited && !(whileStopped ? !_tomcat.IsUp : Directory.Exists(changes) && Directory.EnumerateFiles(changes, "*.json").Any()))
                process.WaitForExit(1);
            process.Kill();
            process.WaitForExit();
        }
        Assert.Equal(!whileStopped, _tomcat.IsUp);

        var done = _walk.Run();
        Assert.True(done.Exit == 0, done.Output + _tomcat.Log);
        Assert.Equal(expected, _tomcat.Served(null));
        // A case remembers which server it was begun on.
        _program.Run("cases", "undo", done.CaseId, "--json", "--machine", "this").Expect(0);
        Assert.Equal([_old], _tomcat.Served(Www));
        Assert.Equal(before, _tomcat.Snapshot());
    }
}
