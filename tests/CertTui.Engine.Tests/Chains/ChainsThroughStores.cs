using CertTui.Engine.Chains;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

public sealed class ChainsThroughStores : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void With_both_roots_the_long_path_is_best_and_the_short_one_is_what_Windows_takes()
    {
        _world.InstallOn(_memory, withYounger: true);

        var chain = Chain();

        Assert.Null(chain.Fault);
        Assert.Equal(4, chain.Best!.Tiers);
        Assert.Equal(3, chain.Shortest!.Tiers);
        Assert.Equal([_world.Younger.Certificate], chain.Shortcuts);
    }

    [Fact]
    public void A_server_should_send_the_cross_certificate_and_no_root()
    {
        _world.InstallOn(_memory, withYounger: true);

        Assert.Equal([_world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross], Served.Order(Chain()));
        Assert.Equal([_world.Leaf.Certificate, _world.Authority.Certificate], Served.ShortestOrder(Chain()));
    }

    [Fact]
    public void A_root_that_is_old_enough_to_be_everywhere_needs_no_cross_certificate()
    {
        _world.InstallOn(_memory, withYounger: true);
        _memory.Clock.Move(TimeSpan.FromDays(365 * 8));
        var later = _world.Authority.Issue(new TestOrder([Some.Host]) { From = _memory.Machine.Now.AddDays(-1) });

        var chain = StoreChain.For(_memory.Machine, later);

        Assert.Equal([later, _world.Authority.Certificate], Served.Order(chain));
        Assert.Empty(chain.Shortcuts);
    }

    [Fact]
    public void With_the_younger_root_switched_off_Windows_takes_the_long_path()
    {
        _world.InstallOn(_memory, withYounger: true, disabled: true);

        Assert.Empty(Chain().Shortcuts);
        Assert.Equal(3, Served.ShortestOrder(Chain()).Count);
    }

    [Fact]
    public void A_missing_issuer_is_named()
    {
        _memory.Stores.With(StoreName.Root, _world.Older.Certificate).With(StoreName.Intermediate, _world.Authority.Certificate);

        var chain = Chain();

        Assert.Null(chain.Best);
        Assert.Equal("incomplete-chain", chain.Fault!.Code);
        Assert.Equal("Younger Root CA", chain.Fault.Details["missing"]);
        Assert.Equal([_world.Leaf.Certificate, _world.Authority.Certificate], chain.Reached.Certificates);
    }

    [Fact]
    public void A_root_that_is_switched_off_does_not_replace_a_missing_cross_certificate()
    {
        _memory.Stores.With(StoreName.Intermediate, _world.Authority.Certificate);
        _memory.Stores.Put(StoreName.Root, new StoredCertificate(_world.Younger.Certificate, Disabled: true));

        var chain = Chain();

        Assert.Equal("incomplete-chain", chain.Fault!.Code);
        Assert.Contains(Assert.Single(chain.Paths).Problems, problem => problem.Code == "root-disabled");
    }

    [Fact]
    public void A_self_signed_certificate_that_is_no_root_of_the_store_is_untrusted()
    {
        var chain = StoreChain.For(_memory.Machine, _world.Younger.Certificate);

        Assert.Equal("untrusted-root", chain.Fault!.Code);
    }

    [Fact]
    public void A_revocation_list_in_the_store_counts()
    {
        _world.InstallOn(_memory);
        _memory.Stores.PutCrl(StoreName.Intermediate, _world.Older.Crl(1, Some.Now.AddDays(-1), Some.Now.AddDays(6), _world.Cross));

        Assert.Equal("revoked-intermediate", Chain().Fault!.Code);
    }

    [Fact]
    public void A_disallowed_intermediate_spoils_the_chain()
    {
        _world.InstallOn(_memory);
        _memory.Stores.With(StoreName.Disallowed, _world.Cross);

        Assert.Equal("disallowed", Chain().Fault!.Code);
    }

    private StoreChain Chain() => StoreChain.For(_memory.Machine, _world.Leaf.Certificate);
}
