using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

public sealed class InstallingIntermediates : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public InstallingIntermediates() => _memory.Stores.With(StoreName.Root, _world.Older.Certificate);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Both_of_a_four_tier_pair_lie_in_the_intermediate_store_and_none_in_the_roots()
    {
        var before = _memory.Snapshot();

        var plan = Draft(_world.Authority.Certificate, _world.Cross);
        var receipt = InstallIntermediates.Apply(_memory.Machine, plan, MemorySecrets.None);

        Assert.Equal("4", plan.Facts["tiers"]);
        Assert.Equal(
            [_world.Authority.Certificate, _world.Cross], _memory.Stores.List(StoreName.Intermediate).Select(stored => stored.Certificate));
        Assert.Single(_memory.Stores.List(StoreName.Root));
        InstallIntermediates.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void What_is_there_already_is_skipped()
    {
        _memory.Stores.With(StoreName.Intermediate, _world.Cross);

        var plan = Draft(_world.Authority.Certificate, _world.Cross);

        Assert.Equal(_world.Authority.Certificate, Assert.IsType<PutCertificate>(Assert.Single(plan.Changes)).After.Certificate);
        Assert.Contains(plan.Notes, note => note.Code == "already-present");
    }

    [Fact]
    public void One_of_the_pair_alone_is_refused_and_the_missing_one_is_named()
    {
        var problem = Refusal(_world.Authority.Certificate);

        Assert.Equal("incomplete-chain", problem.Code);
        Assert.Equal("Younger Root CA", problem.Details["missing"]);
    }

    [Fact]
    public void The_short_path_does_not_make_up_for_the_cross_certificate_of_a_four_tier_order()
    {
        _memory.Stores.With(StoreName.Root, _world.Younger.Certificate);

        Assert.False(Draft(_world.Authority.Certificate).IsEmpty);
        var problem = Assert.Throws<Refusal>(() =>
            InstallIntermediates.Draft(_memory.Machine, _world.Leaf.Certificate, [_world.Authority.Certificate], 4)).Problem;
        Assert.Equal("incomplete-chain", problem.Code);
        Assert.Equal("Younger Root CA", problem.Details["missing"]);
    }

    [Fact]
    public void Without_the_root_the_root_is_what_is_missing()
    {
        _memory.Stores.Remove(StoreName.Root, _world.Older.Certificate.Fingerprint);

        Assert.Equal("Older Root CA", Refusal(_world.Authority.Certificate, _world.Cross).Details["missing"]);
    }

    [Fact]
    public void A_root_is_not_an_intermediate() =>
        Assert.Equal("not-an-intermediate", Refusal(_world.Authority.Certificate, _world.Cross, _world.Older.Certificate).Code);

    [Fact]
    public void A_server_certificate_is_not_an_authority() => Assert.Equal("not-a-ca", Refusal(_world.Leaf.Certificate).Code);

    [Fact]
    public void A_namesake_with_another_key_is_told_apart() =>
        Assert.Equal(
            "same-name-other-key", Refusal(_world.Authority.Certificate, _world.Cross, _world.Younger.Sub("SSL CA").Certificate).Code);

    [Fact]
    public void An_authority_off_the_path_is_refused() =>
        Assert.Equal("not-on-path", Refusal(_world.Authority.Certificate, _world.Cross, _world.Older.Sub("Other CA").Certificate).Code);

    [Fact]
    public void The_root_that_shortens_the_path_is_pointed_out()
    {
        _memory.Stores.With(StoreName.Root, _world.Younger.Certificate);

        Assert.Contains(Draft(_world.Authority.Certificate, _world.Cross).Notes, note => note.Code == "short-path");
    }

    [Fact]
    public void A_superseded_intermediate_is_pointed_out_and_left_alone()
    {
        var old = _world.Older.Sub("Old CA").Certificate;
        _memory.Stores.With(StoreName.Intermediate, old).With(StoreName.Disallowed, old);

        var plan = Draft(_world.Authority.Certificate, _world.Cross);

        Assert.Equal(old.Fingerprint, Assert.Single(plan.Notes, note => note.Code == "superseded-intermediate").Details["fingerprint"]);
        Assert.DoesNotContain(plan.Changes, change => change is RemoveCertificate);
    }

    private Plan Draft(params Certificate[] certificates) =>
        InstallIntermediates.Draft(_memory.Machine, _world.Leaf.Certificate, certificates);

    private Problem Refusal(params Certificate[] certificates) => Assert.Throws<Refusal>(() => Draft(certificates)).Problem;
}
