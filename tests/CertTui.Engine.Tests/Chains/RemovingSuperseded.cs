using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

public sealed class RemovingSuperseded : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void It_goes_by_fingerprint_and_its_namesake_stays()
    {
        _world.InstallOn(_memory);
        var old = _world.Younger.Sub("SSL CA").Certificate;
        _memory.Stores.With(StoreName.Intermediate, old);
        var before = _memory.Snapshot();

        var plan = RemoveSuperseded.Draft(_memory.Machine, [old.Fingerprint]);
        var receipt = RemoveSuperseded.Apply(_memory.Machine, plan, MemorySecrets.None);

        Assert.Empty(plan.Notes);
        Assert.Equal(
            [_world.Cross, _world.Authority.Certificate], _memory.Stores.List(StoreName.Intermediate).Select(stored => stored.Certificate));
        RemoveSuperseded.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void An_installed_certificate_that_depends_on_it_is_named()
    {
        _world.InstallOn(_memory);

        var note = Assert.Single(RemoveSuperseded.Draft(_memory.Machine, [_world.Cross.Fingerprint]).Notes);

        Assert.Equal("still-needed", note.Code);
        Assert.Equal(_world.Leaf.Certificate.Fingerprint, note.Details["fingerprint"]);
    }

    [Fact]
    public void With_another_path_nothing_depends_on_it()
    {
        _world.InstallOn(_memory, withYounger: true);

        Assert.Empty(RemoveSuperseded.Draft(_memory.Machine, [_world.Cross.Fingerprint]).Notes);
    }

    [Fact]
    public void What_is_gone_already_is_no_change() =>
        Assert.True(RemoveSuperseded.Draft(_memory.Machine, [_world.Cross.Fingerprint]).IsEmpty);

    [Fact]
    public void Expired_disallowed_and_revoked_intermediates_are_found_and_good_ones_are_not()
    {
        _world.InstallOn(_memory);
        var disallowed = _world.Older.Sub("Disallowed").Certificate;
        var revoked = _world.Older.Sub("Revoked").Certificate;
        _memory.Stores.With(StoreName.Intermediate, disallowed, revoked).With(StoreName.Disallowed, disallowed);
        _memory.Stores.PutCrl(StoreName.Intermediate, _world.Older.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), revoked));

        Assert.Equal([disallowed, revoked], RemoveSuperseded.Find(_memory.Machine));

        _memory.Clock.Move(TimeSpan.FromDays(365 * 11));
        Assert.Equal(4, RemoveSuperseded.Find(_memory.Machine).Count);
    }
}
