using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CertTui.Tests.Program.Apache;

/// <summary>Full disks, files that nobody may write, ports that are taken: the server goes on as before.</summary>
public sealed class FaultsOfTheComputer : IDisposable
{
    private const string Www = "www.twshop.com.tw";
    private const string NoMount = "this account may not mount a disk of its own";

    private readonly RealProgram _program = new();
    private readonly ApacheHost _apache = new();
    private readonly PlayedCa _ca = new();
    private readonly ApacheWalk _walk;

    public FaultsOfTheComputer() => _walk = new ApacheWalk(_program, _apache, _ca).For(Www);

    public void Dispose()
    {
        _apache.Dispose();
        _ca.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void The_disk_with_the_sites_is_full()
    {
        using var disk = SmallDisk.TryMount(_apache.PathOf("sites-available"));
        Assert.SkipWhen(disk is null, NoMount);
        var old = Start();
        var expected = _walk.RunUntilIssued(Www);
        disk.Fill();
        var before = _apache.Snapshot();
        Assert.Equal(["disk-full"], _walk.Run().Expect(1).Errored);
        AssertAsBefore(before, old);

        disk.Free();
        _walk.Run().Expect(0);
        Assert.Equal(expected, _apache.Served(Www));
    }

    [Fact]
    public void The_disk_with_the_state_is_full()
    {
        using var disk = SmallDisk.TryMount(_program.State);
        Assert.SkipWhen(disk is null, NoMount);
        var old = Start();
        var before = _apache.Snapshot();
        var expected = _walk.RunUntilIssued(Www);
        disk.Fill();
        Assert.Contains("disk-full", _walk.Run().Expect(1).Errored);
        AssertAsBefore(before, old);

        disk.Free();
        _walk.Run().Expect(0);
        Assert.Equal(expected, _apache.Served(Www));
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_named_before_anything_is_asked()
    {
        var old = Start();
        var file = _apache.PathOf("sites-available/www.conf");
        Assert.SkipUnless(Change("+i", file), "this disk knows no immutable files, or this account may not make them");
        try
        {
            var before = _apache.Snapshot();
            var problem = Assert.Single(_walk.Run().Expect(1).Of("problem"));
            Assert.Equal("rights-missing", problem.GetProperty("code").GetString());
            Assert.Equal(file, problem.GetProperty("evidence").GetProperty("right").GetString());
            AssertAsBefore(before, old);
        }
        finally
        {
            Change("-i", file);
        }
    }

    [Fact]
    public void A_port_that_another_program_has_would_end_the_server_and_is_seen_before()
    {
        var old = Start();
        _walk.Answers["bindPort"] = $"{_apache.Unused}";
        _walk.RunUntilIssued(Www);
        using var other = new TcpListener(IPAddress.Loopback, _apache.Unused);
        other.Start();
        var before = _apache.Snapshot();
        Assert.Equal(["port-in-use"], _walk.Run().Expect(1).Errored);
        AssertAsBefore(before, old);
        Assert.DoesNotContain("AH00072", File.ReadAllText(_apache.PathOf("error.log")));
    }

    private string Start()
    {
        var old = _apache.AddSite("www", "ServerName " + Www, Www);
        _apache.Start();
        return old;
    }

    private void AssertAsBefore(IReadOnlyDictionary<string, string> before, string old)
    {
        Assert.Equal(before, _apache.Snapshot());
        Assert.True(_apache.IsUp);
        Assert.Equal([old], _apache.Served(Www));
    }

    private static bool Change(string attribute, string file)
    {
        using var process = Process.Start(new ProcessStartInfo("chattr", [attribute, file]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
