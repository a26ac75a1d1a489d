using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Bindings;

/// <summary>The world of the guide's walk: "Default Web Site" with http only, and "shop" with https and SNI on the same port.</summary>
public sealed class BindingACertificate : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();
    private readonly Binding _shop;

    public BindingACertificate()
    {
        _world.InstallOn(_memory);
        var shop = _world.Authority.Leaf("shop.example.com.tw");
        _memory.Keys.Take("shop", shop.Key);
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(shop.Certificate, "shop", "shop"));
        _shop = new Binding("shop", "https", "*", 443, "shop.example.com.tw", true, shop.Certificate.Fingerprint);
        _memory.Sites.Add("Default Web Site", true, new Binding("Default Web Site", "http", "*", 80, "", false, null));
        _memory.Sites.Add("shop", true, _shop);
    }

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void The_site_serves_the_certificate_with_its_chain_and_the_neighbour_is_untouched()
    {
        var before = _memory.Snapshot();

        var receipt = Apply(Order());

        var bound = Bound();
        Assert.Null(BindingProof.Find(_memory.Machine, bound));
        Assert.Equal(
            [_world.Leaf.Certificate, _world.Authority.Certificate, _world.Cross], BindingProof.Reach(_memory.Machine, bound).Sent);
        Assert.Equal(_shop.Fingerprint, BindingProof.Reach(_memory.Machine, _shop).Sent[0].Fingerprint);
        Bind.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_second_time_there_is_nothing_to_do()
    {
        Apply(Order());

        var plan = Bind.Draft(_memory.Machine, Order());

        Assert.True(plan.IsEmpty);
        Assert.Equal("already-bound", Assert.Single(plan.Notes).Code);
    }

    [Fact]
    public void A_job_that_was_cut_off_before_its_proof_still_has_to_prove_itself()
    {
        Bind.Draft(_memory.Machine, Order()).Changes[0].Do(_memory.Machine, MemorySecrets.None);
        _memory.Sites.Sends = chain => [chain.Leaf];

        Assert.Equal("binding-not-proved", Unproved(Order()).Code);
    }

    [Fact]
    public void While_the_short_path_is_in_use_the_cross_certificate_is_not_sent_and_everything_is_put_back()
    {
        _memory.Stores.With(StoreName.Root, _world.Younger.Certificate);
        var before = _memory.Snapshot();

        var problem = Unproved(Order());

        Assert.Equal(("cross-not-sent", _world.Younger.Certificate.Fingerprint), (problem.Code, problem.Details["fingerprint"]));
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_server_that_serves_another_certificate_is_found_out_and_everything_is_put_back()
    {
        _memory.Sites.Serves = binding => binding with { Fingerprint = _shop.Fingerprint };
        var before = _memory.Snapshot();

        var problem = Unproved(Order());

        Assert.Equal(("binding-not-proved", "unexpected-certificate"), (problem.Code, problem.Details["reason"]));
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_server_that_sends_the_leaf_alone_is_found_out_and_everything_is_put_back()
    {
        _memory.Sites.Sends = chain => [chain.Leaf];
        var before = _memory.Snapshot();

        Assert.Equal("incomplete-chain", Unproved(Order()).Details["reason"]);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_server_that_serves_nothing_is_found_out_and_everything_is_put_back()
    {
        _memory.Sites.Serves = binding => binding.Host == Some.Host ? binding with { Fingerprint = "00" } : binding;
        var before = _memory.Snapshot();

        Assert.Equal("handshake-failure", Unproved(Order()).Details["reason"]);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_neighbour_that_serves_something_else_afterwards_stops_the_change()
    {
        // The whole server takes over the new certificate, as with a stray endpoint record.
        _memory.Sites.Serves = binding =>
            _memory.Sites.List()[0].Bindings.Count > 1 ? binding with { Fingerprint = _world.Leaf.Certificate.Fingerprint } : binding;
        var before = _memory.Snapshot();

        Assert.Equal("neighbour-changed", Unproved(Order()).Code);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void An_existing_binding_is_replaced_only_when_asked_for_and_keeps_its_flags()
    {
        var wide = AddWildcard();
        var order = new BindOrder("shop", "*", 443, "shop.example.com.tw", false, wide.Fingerprint);

        Assert.Equal("binding-exists", RefusalOf(order).Code);
        Apply(order with { Replace = true });

        Assert.Equal(_shop with { Fingerprint = wide.Fingerprint }, Assert.Single(_memory.Sites.List()[1].Bindings));
    }

    [Fact]
    public void The_guards_hold_before_anything_is_changed()
    {
        Assert.Equal("port-range", RefusalOf(Order() with { Port = 0 }).Code);
        Assert.Equal("port-range", RefusalOf(Order() with { Port = 65536 }).Code);
        Assert.Equal("address-invalid", RefusalOf(Order() with { Address = "localhost" }).Code);
        Assert.Equal("site-not-found", RefusalOf(Order() with { Site = "nowhere" }).Code);
        Assert.Equal("sni-without-host", RefusalOf(Order() with { Host = "" }).Code);
        Assert.Equal("hostname-mismatch", RefusalOf(Order() with { Host = "other.example.com.tw" }).Code);
        Assert.Equal("certificate-not-found", RefusalOf(Order() with { Fingerprint = "00" }).Code);
        Assert.Equal("binding-taken", RefusalOf(Order() with { Port = 80 }).Code);
    }

    [Fact]
    public void An_endpoint_of_another_site_is_taken()
    {
        var wide = AddWildcard();

        var problem = RefusalOf(Order() with { Host = "shop.example.com.tw", Fingerprint = wide.Fingerprint });

        Assert.Equal(("binding-taken", "shop"), (problem.Code, problem.Details["site"]));
    }

    [Fact]
    public void A_stopped_site_cannot_prove_anything()
    {
        _memory.Sites.Add("asleep", running: false);

        Assert.Equal("site-stopped", RefusalOf(Order() with { Site = "asleep" }).Code);
    }

    [Fact]
    public void A_certificate_without_its_key_is_not_bound()
    {
        _memory.Keys.Delete("leaf");

        Assert.Equal("key-not-found", RefusalOf(Order()).Code);
    }

    [Fact]
    public void A_certificate_without_its_chain_is_not_bound()
    {
        _memory.Stores.Remove(StoreName.Intermediate, _world.Cross.Fingerprint);

        Assert.Equal("incomplete-chain", RefusalOf(Order()).Code);
    }

    [Fact]
    public void An_expired_certificate_is_not_bound()
    {
        _memory.Clock.Move(TimeSpan.FromDays(300));

        Assert.Equal("expired", RefusalOf(Order()).Code);
    }

    private BindOrder Order() => new("Default Web Site", "*", 443, Some.Host, true, _world.Leaf.Certificate.Fingerprint);

    private Binding Bound() => _memory.Sites.List()[0].Bindings[1];

    private Certificate AddWildcard()
    {
        var leaf = _world.Authority.Leaf("*.example.com.tw");
        _memory.Keys.Take("wide", leaf.Key);
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(leaf.Certificate, "wide", "wide"));
        return leaf.Certificate;
    }

    private Receipt Apply(BindOrder order) => Bind.Apply(_memory.Machine, Bind.Draft(_memory.Machine, order), MemorySecrets.None);

    private Problem Unproved(BindOrder order) => Assert.Throws<Refusal>(() => Apply(order)).Problem;

    private Problem RefusalOf(BindOrder order) => Assert.Throws<Refusal>(() => Bind.Draft(_memory.Machine, order)).Problem;
}
