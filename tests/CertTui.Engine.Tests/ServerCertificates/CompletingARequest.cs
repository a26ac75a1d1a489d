using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;
using CertTui.Engine.ServerCertificates;

namespace CertTui.Engine.Tests.ServerCertificates;

public sealed class CompletingARequest : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();
    private readonly PendingRequest _request;
    private readonly Certificate _issued;

    public CompletingARequest()
    {
        _memory.Stores.With(StoreName.Root, _world.Older.Certificate)
            .With(StoreName.Intermediate, _world.Cross, _world.Authority.Certificate);
        _request = TestRequests.Make(_memory, "order-1");
        _issued = _world.Authority.Issue(_request.Csr, Some.Host);
    }

    private string Today => $"{_memory.Clock.GetLocalNow():yyyy-MM-dd}";

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void The_certificate_lies_in_Personal_with_its_key_and_the_request_is_retired()
    {
        var receipt = Apply(Order());

        var stored = Assert.Single(_memory.Stores.List(StoreName.Personal));
        Assert.Equal((_issued, _request.KeyId), (stored.Certificate, stored.KeyId));
        Assert.Equal($"{Some.Host} {Today}", stored.FriendlyName);
        Assert.Empty(_memory.Pending.List());
        Assert.Equal(_issued.Fingerprint, receipt.Facts["fingerprint"]);
    }

    [Fact]
    public void Undo_takes_the_certificate_out_and_brings_the_request_back()
    {
        var before = _memory.Snapshot();

        CompleteRequest.Undo(_memory.Machine, Apply(Order()));

        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void Of_several_pending_requests_the_one_with_the_same_key_is_completed()
    {
        var other = TestRequests.Make(_memory, "order-2");

        Apply(Order());

        Assert.Equal(other, Assert.Single(_memory.Pending.List()));
    }

    [Fact]
    public void With_the_key_deleted_nothing_is_installed()
    {
        _memory.Keys.Delete(_request.KeyId);
        var before = _memory.Snapshot();

        Assert.Equal("key-not-found", RefusalOf(Order()).Code);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void A_key_that_vanishes_after_the_draft_leaves_everything_as_it_was()
    {
        var plan = CompleteRequest.Draft(_memory.Machine, Order());
        _memory.Keys.Delete(_request.KeyId);
        var before = _memory.Snapshot();

        Assert.Equal(
            "key-not-found", Assert.Throws<Refusal>(() => CompleteRequest.Apply(_memory.Machine, plan, MemorySecrets.None)).Problem.Code);
        Assert.Equal(before, _memory.Snapshot());
        Assert.Single(_memory.Pending.List());
    }

    [Fact]
    public void Another_key_in_its_place_is_found_out_before_the_request_is_retired()
    {
        var plan = CompleteRequest.Draft(_memory.Machine, Order());
        _memory.Keys.Delete(_request.KeyId);
        _memory.Keys.Create(_request.KeyId, KeyChoice.P256, exportable: true);

        Assert.Equal(
            "key-mismatch", Assert.Throws<Refusal>(() => CompleteRequest.Apply(_memory.Machine, plan, MemorySecrets.None)).Problem.Code);
        Assert.Empty(_memory.Stores.List(StoreName.Personal));
        Assert.Single(_memory.Pending.List());
    }

    [Fact]
    public void A_job_that_was_cut_off_before_the_request_was_retired_only_retires_it()
    {
        var plan = CompleteRequest.Draft(_memory.Machine, Order());
        plan.Changes[0].Do(_memory.Machine, MemorySecrets.None);

        var rest = CompleteRequest.Draft(_memory.Machine, Order());

        Assert.IsType<RetireRequest>(Assert.Single(rest.Changes));
    }

    [Fact]
    public void A_second_time_there_is_nothing_to_do()
    {
        Apply(Order());

        var plan = CompleteRequest.Draft(_memory.Machine, Order());

        Assert.True(plan.IsEmpty);
        Assert.Equal("already-present", Assert.Single(plan.Notes).Code);
    }

    [Fact]
    public void A_key_that_belongs_to_nothing_any_more_is_used_with_a_warning()
    {
        _memory.Pending.Retire(_request.Id);

        Assert.Equal("orphan-key", Assert.Single(CompleteRequest.Draft(_memory.Machine, Order()).Notes).Code);
    }

    [Fact]
    public void A_certificate_for_other_names_is_refused_unless_there_is_a_reason()
    {
        var order = new CompleteOrder(_issued, [Some.Host, "shop.example.com.tw"]);

        Assert.Equal("shop.example.com.tw", RefusalOf(order).Details["wanted"]);
        var note = Assert.Single(CompleteRequest.Draft(_memory.Machine, order with { OverrideReason = "agreed by phone" }).Notes);
        Assert.Equal(("hostname-mismatch", Severity.Warning, "agreed by phone"), (note.Code, note.Severity, note.Details["reason"]));
    }

    [Fact]
    public void An_authority_is_no_server_certificate() =>
        Assert.Equal("ca-certificate", RefusalOf(new CompleteOrder(_world.Authority.Certificate, [])).Code);

    [Fact]
    public void An_expired_certificate_is_refused()
    {
        _memory.Clock.Move(TimeSpan.FromDays(300));

        Assert.Equal("expired", RefusalOf(Order()).Code);
    }

    [Fact]
    public void Without_its_intermediates_it_is_refused()
    {
        _memory.Stores.Remove(StoreName.Intermediate, _world.Cross.Fingerprint);

        var problem = RefusalOf(Order());

        Assert.Equal(("incomplete-chain", "Younger Root CA"), (problem.Code, problem.Details["missing"]));
    }

    [Fact]
    public void A_friendly_name_has_fewer_than_64_characters()
    {
        Assert.Equal("friendly-name-too-long", RefusalOf(Order() with { FriendlyName = new string('a', 64) }).Code);
        Assert.False(CompleteRequest.Draft(_memory.Machine, Order() with { FriendlyName = new string('a', 63) }).IsEmpty);
    }

    [Fact]
    public void A_friendly_name_is_unique()
    {
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(_world.Leaf.Certificate, "shop"));

        Assert.Equal("friendly-name-taken", RefusalOf(Order() with { FriendlyName = "Shop" }).Code);
    }

    [Fact]
    public void A_proposed_friendly_name_is_short_and_free()
    {
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(_world.Leaf.Certificate, $"{Some.Host} {Today}"));
        var longName = _world.Authority.Leaf(new string('a', 60) + ".example.com.tw").Certificate;

        Assert.Equal($"{Some.Host} {Today} (2)", FriendlyName.Propose(_memory.Machine, _issued));
        Assert.Equal(63, FriendlyName.Propose(_memory.Machine, longName).Length);
    }

    private CompleteOrder Order() => new(_issued, [Some.Host]);

    private Receipt Apply(CompleteOrder order) =>
        CompleteRequest.Apply(_memory.Machine, CompleteRequest.Draft(_memory.Machine, order), MemorySecrets.None);

    private Problem RefusalOf(CompleteOrder order) => Assert.Throws<Refusal>(() => CompleteRequest.Draft(_memory.Machine, order)).Problem;
}
