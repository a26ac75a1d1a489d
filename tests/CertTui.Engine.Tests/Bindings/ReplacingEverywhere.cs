using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Bindings;

public sealed class ReplacingEverywhere : IDisposable
{
    private readonly TestChain _world = new();
    private readonly MemoryMachine _memory = new();
    private readonly Certificate _renewed;

    public ReplacingEverywhere()
    {
        _world.InstallOn(_memory);
        _renewed = Add(_world.Authority.Leaf(Some.Host, "example.com.tw"), "renewed");
        var old = _world.Leaf.Certificate.Fingerprint;
        _memory.Sites.Add("one", true, new Binding("one", "https", "*", 443, Some.Host, true, old));
        var plain = new Binding("two", "http", "*", 80, "", false, null);
        _memory.Sites.Add("two", true, new Binding("two", "https", "*", 8443, "", false, old), plain);
    }

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Every_binding_of_the_old_certificate_serves_the_new_one_and_undo_brings_the_old_one_back()
    {
        var before = _memory.Snapshot();

        var receipt = BindEverywhere.Apply(_memory.Machine, Draft(_renewed), MemorySecrets.None);

        var https = _memory.Sites.List().SelectMany(site => site.Bindings).Where(binding => binding.Protocol == "https").ToList();
        Assert.All(https, binding => Assert.Equal(_renewed, BindingProof.Reach(_memory.Machine, binding).Sent[0]));
        Assert.Equal(2, https.Count);
        BindEverywhere.Undo(_memory.Machine, receipt);
        Assert.Equal(before, _memory.Snapshot());
    }

    [Fact]
    public void Where_the_new_one_lacks_a_host_it_is_bound_nowhere()
    {
        var narrow = Add(_world.Authority.Leaf("example.com.tw"), "narrow");

        Assert.Equal("hostname-mismatch", Assert.Throws<Refusal>(() => Draft(narrow)).Problem.Code);
    }

    [Fact]
    public void Where_the_old_one_is_not_bound_there_is_nothing_to_do() =>
        Assert.True(BindEverywhere.Draft(_memory.Machine, "00", _renewed.Fingerprint).IsEmpty);

    private Plan Draft(Certificate certificate) =>
        BindEverywhere.Draft(_memory.Machine, _world.Leaf.Certificate.Fingerprint, certificate.Fingerprint);

    private Certificate Add(TestLeaf leaf, string name)
    {
        _memory.Keys.Take(name, leaf.Key);
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(leaf.Certificate, name, name));
        return leaf.Certificate;
    }
}
