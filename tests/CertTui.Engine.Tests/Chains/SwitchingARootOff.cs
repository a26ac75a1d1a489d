using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

public sealed class SwitchingARootOff : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Afterwards_it_is_there_without_purposes_and_the_cross_certificate_is_untouched()
    {
        _world.InstallOn(_memory, withYounger: true);
        var before = _memory.Snapshot();

        var plan = DisableRoot.Draft(_memory.Machine, _world.Younger.Certificate.Fingerprint);
        var receipt = DisableRoot.Apply(_memory.Machine, plan, MemorySecrets.None);

        Assert.True(
            Assert.Single(_memory.Stores.List(StoreName.Root), stored => stored.Certificate.Equals(_world.Younger.Certificate)).Disabled);
        Assert.False(
            Assert.Single(_memory.Stores.List(StoreName.Intermediate), stored => stored.Certificate.Equals(_world.Cross)).Disabled);
        Assert.Equal("takes-effect-later", Assert.Single(plan.Notes).Code);
        DisableRoot.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_second_time_there_is_nothing_to_do()
    {
        _world.InstallOn(_memory, withYounger: true, disabled: true);

        Assert.True(DisableRoot.Draft(_memory.Machine, _world.Younger.Certificate.Fingerprint).IsEmpty);
    }

    [Fact]
    public void What_is_not_in_the_roots_is_refused()
    {
        _world.InstallOn(_memory);

        Assert.Equal(
            "root-not-found", Assert.Throws<Refusal>(() => DisableRoot.Draft(_memory.Machine, _world.Cross.Fingerprint)).Problem.Code);
        Assert.Equal(
            "root-not-found", Assert.Throws<Refusal>(() => EnableRoot.Draft(_memory.Machine, _world.Cross.Fingerprint)).Problem.Code);
    }

    [Fact]
    public void A_certificate_that_has_no_other_path_is_named()
    {
        _world.InstallOn(_memory);

        Assert.Contains(
            DisableRoot.Draft(_memory.Machine, _world.Older.Certificate.Fingerprint).Notes, note => note.Code == "still-needed");
    }

    [Fact]
    public void It_can_be_switched_on_again()
    {
        _world.InstallOn(_memory, withYounger: true, disabled: true);

        EnableRoot.Apply(_memory.Machine, EnableRoot.Draft(_memory.Machine, _world.Younger.Certificate.Fingerprint), MemorySecrets.None);

        Assert.DoesNotContain(_memory.Stores.List(StoreName.Root), stored => stored.Disabled);
        Assert.True(EnableRoot.Draft(_memory.Machine, _world.Younger.Certificate.Fingerprint).IsEmpty);
    }
}
