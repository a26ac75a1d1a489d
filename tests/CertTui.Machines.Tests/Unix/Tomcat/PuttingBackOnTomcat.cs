using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Unix.Changes;
using CertTui.Machines.Unix.Tomcat;

namespace CertTui.Machines.Tests.Unix.Tomcat;

/// <summary>One Tomcat, through all the ways in which a change may end: it starts in a second or two, and stopping takes as long.</summary>
public sealed class PuttingBackOnTomcat : IDisposable
{
    private readonly OnTomcat _on;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly IReadOnlyDictionary<string, string> _before;
    private string _default = "";
    private string _old = "";

    public PuttingBackOnTomcat()
    {
        _on = new OnTomcat(tomcat =>
        {
            (_default, var first) = tomcat.Host("", "first.twshop.com.tw");
            (_old, var second) = tomcat.Host(OnTomcat.Www, OnTomcat.Www);
            tomcat.Configure(tomcat.PlainConnector + "\n" + tomcat.TlsConnector(first, second));
        });
        _before = _on.Tomcat.Snapshot();
    }

    public void Dispose()
    {
        _on.Dispose();
        _key.Dispose();
    }

    [Fact]
    public void A_binding_goes_back_byte_for_byte_by_hand_and_by_the_next_process_after_one_was_killed()
    {
        var old = _on.Bound(OnTomcat.Www);
        Assert.Equal(_old, old.Fingerprint);
        var certificate = _on.Install(_key);

        _on.Machine.Sites.Put(old with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, _on.Tomcat.Served(OnTomcat.Www)[0]);
        Assert.Equal(2, _on.Tomcat.Served(OnTomcat.Www).Count);
        Assert.Equal([_default], _on.Tomcat.Served(null));
        Assert.Equal(certificate.Fingerprint, _on.Bound(OnTomcat.Www).Fingerprint);
        Assert.Equal("kept", Tool.Run("sh", "-c", $"tr '\\0' '\\n' < /proc/{_on.Tomcat.Id}/environ | sed -n 's/^OF_THIS_TEST=//p'").Output.Trim());
        var change = Assert.Single(Book().List());
        var (configuration, keystore) = (File.ReadAllBytes(_on.Tomcat.Configuration), File.ReadAllBytes(change.Steps[^2].Path));

        _on.Machine.Sites.Put(old);
        AssertAsBefore();

        for (var written = 0; written <= change.Steps.Count; written++)
            KilledAfter(written, change, step => [.. step.Kind == "edit" ? configuration : keystore]);
        KilledWhileItWasStopped(change, step => [.. step.Kind == "edit" ? configuration : keystore]);
        KilledWhileItWasStopping(change, step => [.. step.Kind == "edit" ? configuration : keystore]);
    }

    [Fact]
    public void A_server_that_does_not_get_its_port_back_is_started_with_what_it_served()
    {
        var old = _on.Bound(OnTomcat.Www);
        var certificate = _on.Install(_key);
        var configuration = File.ReadAllBytes(_on.Tomcat.Configuration);
        // Somebody takes the port at the moment of the restart, and gives it back when the old configuration is there again.
        var thief = Task.Run(() =>
        {
            while (_on.Tomcat.IsUp)
                Task.Delay(1).Wait();
            using var port = new TcpListener(IPAddress.Loopback, _on.Tomcat.Https);
            port.Start();
            while (!File.ReadAllBytes(_on.Tomcat.Configuration).AsSpan().SequenceEqual(configuration))
                Task.Delay(1).Wait();
        }, TestContext.Current.CancellationToken);
        Assert.Equal("binding-not-proved", Requesting.RefusalOf(() => _on.Machine.Sites.Put(old with { Fingerprint = certificate.Fingerprint })));
        Assert.True(thief.IsCompletedSuccessfully);
        AssertAsBefore();
    }

    // As it lies on disk when the process is killed: the book has the change at work, some of its files are written.
    private void KilledAfter(int written, ServerChange change, Func<FileStep, byte[]> content)
    {
        var running = _on.Tomcat.Id;
        // The start of a process is known to the second: nothing was started since tomorrow.
        Book().Write(change with { Id = written == 0 ? ServerChange.IdOf(DateTimeOffset.UtcNow.AddDays(1), "1") : Book().NewId(), IsDone = false });
        foreach (var step in change.Steps.Take(written))
            step.Do(content);
        _on.Open();
        AssertAsBefore();
        // It never read what was written, unless it may have been started since.
        Assert.True(running == _on.Tomcat.Id || written > 0);
    }

    private void KilledWhileItWasStopped(ServerChange change, Func<FileStep, byte[]> content)
    {
        Book().Write(change with { IsDone = false });
        foreach (var step in change.Steps)
            step.Do(content);
        KeepLaunch();
        _on.Tomcat.Stop();
        _on.Open();
        AssertAsBefore();
    }

    // It was told to end, takes its time, and ends when the files are put back.
    private void KilledWhileItWasStopping(ServerChange change, Func<FileStep, byte[]> content)
    {
        var id = $"{_on.Tomcat.Id}";
        Book().Write(change with { Id = ServerChange.IdOf(DateTimeOffset.UtcNow.AddMinutes(1), "1"), IsDone = false });
        foreach (var step in change.Steps)
            step.Do(content);
        KeepLaunch();
        Tool.Run("kill", "-STOP", id);
        Tool.Run("kill", "-TERM", id);
        var written = File.ReadAllBytes(_on.Tomcat.Configuration);
        var goesOn = Task.Run(() =>
        {
            while (File.ReadAllBytes(_on.Tomcat.Configuration).AsSpan().SequenceEqual(written))
                Task.Delay(1).Wait();
            Tool.Run("kill", "-CONT", id);
        }, TestContext.Current.CancellationToken);
        _on.Open();
        Assert.True(goesOn.IsCompletedSuccessfully);
        AssertAsBefore();
    }

    private void KeepLaunch() => File.WriteAllBytes(_on.LaunchFile, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
        RunningTomcat.All().Single(running => running.Id == _on.Tomcat.Id).Launch, TomcatLaunchJson.Default.TomcatLaunch));

    private void AssertAsBefore()
    {
        Assert.Equal(_before, _on.Tomcat.Snapshot());
        Assert.Equal([_old], _on.Tomcat.Served(OnTomcat.Www));
        Assert.Equal([_default], _on.Tomcat.Served(null));
        Assert.Empty(Directory.GetFiles(_on.Changes));
        Assert.False(File.Exists(_on.LaunchFile));
    }

    private ChangeBook Book() => new(_on.Changes, TimeProvider.System);
}
