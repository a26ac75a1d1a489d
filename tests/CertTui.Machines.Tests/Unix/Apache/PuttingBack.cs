using System.Security.Cryptography;
using CertTui.Machines.Tests.Practice;
using CertTui.Machines.Unix.Changes;

namespace CertTui.Machines.Tests.Unix.Apache;

public sealed class PuttingBack : IDisposable
{
    private readonly OnApache _on = new();

    public void Dispose() => _on.Dispose();

    [Fact]
    public void A_binding_changes_its_files_and_goes_back_byte_for_byte()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (before, old) = (_on.Apache.Snapshot(), _on.Bound);
        var certificate = _on.Install(key);
        _on.Machine.Sites.Put(old with { Fingerprint = certificate.Fingerprint });
        Assert.Equal(certificate.Fingerprint, _on.Apache.Served(OnApache.Www)[0]);
        Assert.Equal(certificate.Fingerprint, _on.Bound.Fingerprint);
        Assert.Contains("# A comment that must stay.", File.ReadAllText(_on.Apache.PathOf("sites-available/www.conf")));
        Assert.NotNull(new FileInfo(_on.Apache.PathOf("sites-enabled/www.conf")).LinkTarget);

        _on.Machine.Sites.Put(old);
        _on.AssertAsBefore(before);
    }

    [Fact]
    public void What_an_administrator_wrote_since_stays_when_the_change_is_taken_back()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var old = _on.Bound;
        _on.Machine.Sites.Put(old with { Fingerprint = _on.Install(key).Fingerprint });
        var file = _on.Apache.PathOf("sites-available/www.conf");
        File.WriteAllText(file, "# Added later.\n" + File.ReadAllText(file));
        _on.Machine.Sites.Put(old);
        Assert.Equal([_on.Old], _on.Apache.Served(OnApache.Www));
        Assert.StartsWith("# Added later.\n# A comment", File.ReadAllText(file));
    }

    [Fact]
    public void A_reload_that_fails_leaves_every_file_as_it_was()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = _on.Install(key);
        var before = _on.Apache.Snapshot();
        // Without it the server's own program takes it for stopped, and fails to start a second one.
        var pid = _on.Apache.PathOf("run/apache2.pid");
        var content = File.ReadAllText(pid);
        var bound = _on.Bound;
        File.Delete(pid);
        Assert.Equal("apache-reload-failed", Requesting.RefusalOf(() => _on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint })));
        File.WriteAllText(pid, content);
        Assert.Equal(before, _on.Apache.Snapshot());
        _on.Open();
        _on.AssertAsBefore(before);
    }

    [Fact]
    public void A_server_that_ends_over_the_change_is_started_again_with_what_it_served()
    {
        // Its own test accepts the file; OpenSSL refuses so short a key only when the server reads it.
        using var key = RSA.Create(1024);
        var certificate = _on.Install(key);
        var before = _on.Apache.Snapshot();
        Assert.Equal("apache-reload-failed", Requesting.RefusalOf(() => _on.Machine.Sites.Put(_on.Bound with { Fingerprint = certificate.Fingerprint })));
        Assert.True(_on.Apache.IsUp);
        _on.AssertAsBefore(before);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_process_that_ended_between_two_writes_is_put_back_by_the_next_one(int written)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var before = _on.Apache.Snapshot();
        var certificate = _on.Install(key);
        var bound = _on.Bound;
        _on.Machine.Sites.Put(bound with { Fingerprint = certificate.Fingerprint });
        var change = Record();
        _on.Machine.Sites.Put(bound);
        _on.AssertAsBefore(before);

        // As it lies on disk when the process is killed: the book has it at work, some of its files are written.
        Book().Write(change with { IsDone = false });
        foreach (var step in change.Steps.Take(written))
            step.Do(_ => File.ReadAllBytes(_on.Apache.PathOf("www.key")));
        Assert.Equal([_on.Old], _on.Apache.Served(OnApache.Www));
        _on.Open();
        // A secret that is not the one of the book is somebody else's.
        if (written < 4)
            _on.AssertAsBefore(before);
        else
            Assert.Equal([_on.Old], _on.Apache.Served(OnApache.Www));
    }

    private ServerChange Record() => Assert.Single(Book().List());

    private ChangeBook Book() => new(_on.Changes, TimeProvider.System);
}
