using CertTui.Engine.Diagnosis.ServedChains;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Diagnosis.ServedChains;

/// <summary>Windows builds the chain from its stores: the repair is there too.</summary>
public sealed class MendingThroughStores : IDisposable
{
    private readonly MemoryMachine _memory = new();
    private readonly TestChain _chain = new();

    [Fact]
    public void A_root_that_shortens_the_chain_is_switched_off()
    {
        _chain.InstallOn(_memory, withYounger: true);
        Serve();

        var found = Look();

        Assert.Equal("ch-no-cross", found.Cause);
        var change = Assert.IsType<PutCertificate>(Assert.Single(found.Repair!.Changes));
        Assert.Equal("disable-certificate", change.Code);
        Mend(found.Repair);
        Assert.Null(Look().Cause);
    }

    [Fact]
    public void Intermediates_that_are_missing_are_taken_from_what_the_ca_sent()
    {
        _chain.InstallOn(_memory);
        foreach (var stored in _memory.Stores.List(StoreName.Intermediate))
            _memory.Stores.Remove(StoreName.Intermediate, stored.Certificate.Fingerprint);
        Serve();

        var found = Look();

        Assert.Equal("ch-leaf-only", found.Cause);
        Assert.Equal(2, found.Repair!.Changes.Count);
        Mend(found.Repair);
        Assert.Null(Look().Cause);
    }

    [Fact]
    public void What_no_certificate_at_hand_makes_whole_is_not_mended()
    {
        _memory.Keys.Take("leaf", _chain.Leaf.Key);
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(_chain.Leaf.Certificate, null, "leaf"));
        Serve();

        var found = ServedChain.Look(Machine, new ServedChainOrder(Some.Host, 443, []));

        Assert.Equal("ch-leaf-only", found.Cause);
        Assert.Null(found.Repair);
    }

    [Fact]
    public void A_name_that_is_not_here_leads_nowhere() =>
        Assert.Equal("name-not-found", ServedChain.Look(Machine, new ServedChainOrder("nowhere.example", 443, [])).Cause);

    public void Dispose() => _memory.Dispose();

    private Machine Machine => _memory.Machine with
    {
        Network = new Outside(
        [
            new("both", "Both", [_chain.Older.Certificate, _chain.Younger.Certificate]),
            new("older", "Older", [_chain.Older.Certificate]),
        ]),
    };

    private void Serve() => _memory.Sites.Add("shop", true, new Binding("shop", "https", "*", 443, Some.Host, true, _chain.Leaf.Certificate.Fingerprint));

    private Engine.Diagnosis.Examination Look() =>
        ServedChain.Look(Machine, new ServedChainOrder(Some.Host, 443, [_chain.Cross, _chain.Authority.Certificate]));

    private void Mend(Plan plan) => Carrying.Apply(Machine, plan, new MemorySecrets());
}
