using System.Net;
using CertTui.Engine.Bindings;
using CertTui.Engine.Certificates;
using CertTui.Engine.Diagnosis;
using CertTui.Engine.Diagnosis.OldCertificates;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Diagnosis.OldCertificates;

/// <summary>What the practice scenarios do not show: the rungs before and between them.</summary>
public sealed class RungByRung : IDisposable
{
    private static readonly IPAddress Public = IPAddress.Parse("203.0.113.1");

    private readonly MemoryMachine _memory = new();
    private readonly TestChain _chain = new();
    private readonly Outside _outside = new([]);
    private readonly Certificate _old;

    public RungByRung()
    {
        _chain.InstallOn(_memory);
        var old = _chain.Authority.Leaf(Some.Host);
        _memory.Keys.Take("old", old.Key);
        _memory.Stores.Put(StoreName.Personal, new StoredCertificate(old.Certificate, "shop 2025", "old"));
        _old = old.Certificate;
    }

    private Certificate New => _chain.Leaf.Certificate;

    [Fact]
    public void A_certificate_that_is_not_here_was_not_installed()
    {
        var other = _chain.Authority.Leaf(Some.Host).Certificate;
        Assert.Equal("old-not-installed", OldCertificate.Look(_memory.Machine, new OldCertificateOrder(Some.Host, 443, other)).Cause);
    }

    [Fact]
    public void A_certificate_without_its_key_serves_nothing()
    {
        _memory.Keys.Delete("leaf");
        Assert.Equal("key-not-found", Look().Cause);
    }

    [Fact]
    public void Every_other_place_that_names_the_old_one_is_listed_and_mended_in_one_go()
    {
        Bind("shop", "*", 443, Some.Host, New);
        Bind("shop", "*", 8443, Some.Host, _old);
        Bind("other", "*", 443, "other.example.com", _old);

        var found = Look();

        Assert.Equal(["old-elsewhere", "old-elsewhere"], found.Findings.Select(finding => finding.Code));
        // The new one is no good for the other name: that one is left to its owner.
        Assert.Equal(8443, Assert.IsType<PutBinding>(Assert.Single(found.Repair!.Changes)).After.Port);
    }

    [Fact]
    public void Without_an_outside_view_a_person_outside_is_asked()
    {
        Bind("shop", "*", 443, Some.Host, New);
        Assert.Equal("old-no-outside-view", OldCertificate.Look(_memory.Machine, Order).Cause);
    }

    [Fact]
    public void Clients_that_name_no_host_may_meet_the_old_one()
    {
        Bind("shop", "*", 443, Some.Host, New);
        Bind("default", "*", 443, "", _old, sni: false);

        var found = Look();

        Assert.Equal("old-default-site", found.Cause);
        Assert.Equal("", Assert.IsType<PutBinding>(Assert.Single(found.Repair!.Changes)).After.Host);
    }

    [Fact]
    public void What_is_configured_and_not_served_and_has_no_record_in_the_way_is_said_to_be_unexplained()
    {
        Bind("shop", "*", 443, Some.Host, New);
        _memory.Sites.Serves = binding => binding with { Fingerprint = _old.Fingerprint };
        Assert.Equal("old-unexplained", Look().Cause);
    }

    [Fact]
    public void Everything_new_everywhere_leaves_the_browser()
    {
        Bind("shop", "*", 443, Some.Host, New);
        using var server = Server(New);
        _outside.Places[Public] = [server.EndPoint];

        var found = Look();

        Assert.Null(found.Cause);
        Assert.Equal(["old-solved"], found.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Servers_that_take_turns_behind_one_address_are_several()
    {
        Bind("shop", "*", 443, Some.Host, New);
        using var renewed = Server(New);
        using var behind = Server(_old);
        _outside.Places[Public] = [renewed.EndPoint, behind.EndPoint];

        Assert.Equal("old-2", Look().Cause);
    }

    [Fact]
    public void An_address_of_which_nobody_knows_the_owner_needs_the_stop_test_of_a_person()
    {
        Bind("shop", "*", 443, Some.Host, New);
        using var server = Server(_old);
        _outside.Places[Public] = [server.EndPoint];

        var found = Look();

        Assert.Equal("old-unclear", found.Cause);
        Assert.Null(found.Repair);
        Assert.Contains(found.Evidence, line => line.Label == "markerNotSeen");
        Assert.Contains(found.Evidence, line => line.Label == "oldKeyHere");
    }

    [Fact]
    public void The_person_may_say_that_a_company_hosts_it()
    {
        Bind("shop", "*", 443, Some.Host, New);
        using var server = Server(_old);
        _outside.Places[Public] = [server.EndPoint];
        Assert.Equal("old-5", OldCertificate.Look(Machine, Order with { HostedOutside = true }).Cause);
    }

    [Fact]
    public void A_name_without_a_public_address_is_said()
    {
        Bind("shop", "*", 443, Some.Host, New);
        Assert.Equal("name-not-found", Look().Cause);
    }

    public void Dispose() => _memory.Dispose();

    private OldCertificateOrder Order => new(Some.Host, 443, New);

    private Machine Machine => _memory.Machine with { Network = _outside };

    private Examination Look() => OldCertificate.Look(Machine, Order);

    private TlsServer Server(Certificate certificate) => new(_ => System.Net.Security.SslStreamCertificateContext.Create(
        TestKeys.Together(new TestLeaf(certificate, _memory.Keys.Open(certificate == _old ? "old" : "leaf")!)), null, offline: true));

    private void Bind(string site, string address, int port, string host, Certificate certificate, bool sni = true)
    {
        if (_memory.Sites.List().All(known => known.Name != site))
            _memory.Sites.Add(site);
        _memory.Sites.Put(new Binding(site, "https", address, port, host, sni, certificate.Fingerprint));
    }
}
