using CertTui.Engine.Ports;
using CertTui.Engine.Reissue;

namespace CertTui.Engine.Tests.Reissue;

public sealed class CertificatesStillServed : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public CertificatesStillServed() => _world.InstallOn(_memory);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void The_certificate_itself_on_a_site_is_a_warning_that_names_the_site()
    {
        Serve("shop", _world.Leaf.Certificate.Fingerprint);

        var problem = Assert.Single(StillServed.Look(_memory.Machine, _world.Leaf.Certificate));

        Assert.Equal(("reissue-served", Severity.Warning, "shop"), (problem.Code, problem.Severity, problem.Details["site"]));
    }

    [Fact]
    public void Another_certificate_for_the_name_may_be_the_one_that_is_meant()
    {
        var lost = _world.Authority.Leaf(Some.Host).Certificate;
        Serve("shop", _world.Leaf.Certificate.Fingerprint);

        var problem = Assert.Single(StillServed.Look(_memory.Machine, lost));

        Assert.Equal(("reissue-older-served", _world.Leaf.Certificate.SerialNumber), (problem.Code, problem.Details["serial"]));
    }

    [Fact]
    public void Certificates_for_other_names_and_sites_that_are_stopped_do_not_count()
    {
        Serve("stopped", _world.Leaf.Certificate.Fingerprint, running: false);

        Assert.Empty(StillServed.Look(_memory.Machine, _world.Leaf.Certificate));
        Assert.Empty(StillServed.Look(_memory.Machine, _world.Authority.Leaf("other.example.com.tw").Certificate));
    }

    [Fact]
    public void A_site_that_does_not_answer_serves_nothing()
    {
        Serve("broken", new string('0', 64));

        Assert.Empty(StillServed.Look(_memory.Machine, _world.Leaf.Certificate));
    }

    private void Serve(string site, string fingerprint, bool running = true) =>
        _memory.Sites.Add(site, running, new Binding(site, "https", "*", 443, Some.Host, true, fingerprint));
}
