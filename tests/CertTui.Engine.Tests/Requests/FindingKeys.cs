using CertTui.Engine.Ports;
using CertTui.Engine.Requests;

namespace CertTui.Engine.Tests.Requests;

public sealed class FindingKeys
{
    private readonly MemoryMachine _world = new();
    private readonly TestCa _authority = TestCa.Root("Test");

    [Fact]
    public void A_certificate_finds_its_request_by_public_key_and_not_by_name()
    {
        Keep("key-old");
        var wanted = Keep("key-wanted");
        Keep("key-new");

        var found = FindKey.For(_world.Machine, wanted.Certificate);

        Assert.Equal("key-wanted", found!.KeyId);
        Assert.Equal("request of key-wanted", found.Request!.Id);
    }

    [Fact]
    public void An_installed_certificate_with_the_same_key_lends_it()
    {
        var leaf = _authority.Leaf(Some.Host);
        _world.Keys.Import("key-1", leaf.Key.ExportPkcs8PrivateKey(), true);
        _world.Stores.Put(StoreName.Personal, new StoredCertificate(leaf.Certificate, KeyId: "key-1"));

        Assert.Equal("key-1", FindKey.For(_world.Machine, leaf.Certificate)!.Installed!.KeyId);
    }

    [Fact]
    public void A_key_that_belongs_to_nothing_is_found_too()
    {
        var leaf = _authority.Leaf(Some.Host);
        _world.Keys.Import("orphan", leaf.Key.ExportPkcs8PrivateKey(), true);

        Assert.True(FindKey.For(_world.Machine, leaf.Certificate)!.IsOrphan);
    }

    [Fact]
    public void A_record_whose_key_is_lost_finds_nothing()
    {
        var leaf = Keep("key-1");
        _world.Keys.Delete("key-1");

        Assert.Null(FindKey.For(_world.Machine, leaf.Certificate));
    }

    [Fact]
    public void Requests_of_the_same_host_are_in_the_way_the_submitted_first()
    {
        Keep("key-1");
        Keep("key-2");
        _world.Pending.MarkSubmitted("request of key-1", Some.Now);

        var requests = RequestsInTheWay.For(_world.Machine, Some.Host.ToUpperInvariant());

        Assert.Equal(["request of key-1", "request of key-2"], requests.Select(request => request.Id));
        Assert.Empty(RequestsInTheWay.For(_world.Machine, "other.example.com.tw"));
    }

    private TestLeaf Keep(string keyId)
    {
        var leaf = _authority.Leaf(Some.Host);
        _world.Keys.Import(keyId, leaf.Key.ExportPkcs8PrivateKey(), true);
        _world.Pending.Add(new PendingRequest("request of " + keyId, "case", Some.Host, keyId, [], leaf.Certificate.SpkiSha256, Some.Now));
        return leaf;
    }
}
