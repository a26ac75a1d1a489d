using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.World;

public sealed class WhatAPersonFindsAtTheStart : IDisposable
{
    private readonly TestWorld world = new();

    [Fact]
    public void There_are_two_sites_and_the_shop_is_served_over_https()
    {
        var sites = world.Machine.Sites.List();
        Assert.Equal([(1, "Default Web Site"), (2, "shop")], sites.Select(site => (site.Id, site.Name)));
        var https = sites[1].Bindings.Single(binding => binding.Protocol == "https");
        Assert.Equal(("shop.example.com.tw", 443, true), (https.Host, https.Port, https.Sni));
        Assert.Equal(world.Machine.Stores.List(StoreName.Personal).Single().Certificate.Fingerprint, https.Fingerprint);
    }

    [Fact]
    public void The_short_root_is_trusted_and_the_right_root_is_missing()
    {
        var root = world.Machine.Stores.List(StoreName.Root).Single(stored => stored.Certificate.Subject.Contains("PRACTICE-CA"));
        Assert.Equal("Practice CYBER Root CA", root.Certificate.CommonName);
        Assert.True(root.Certificate.IsSelfSigned);
        Assert.False(root.Disabled);
        Assert.Equal(new DateTimeOffset(2047, 11, 22, 15, 59, 59, TimeSpan.Zero), root.Certificate.NotAfter);
    }

    [Fact]
    public void The_old_certificate_of_the_shop_has_its_key_and_its_issuer()
    {
        var shop = world.Machine.Stores.List(StoreName.Personal).Single();
        using var key = world.Machine.Keys.Open(shop.KeyId!);
        Assert.NotNull(key);
        Assert.Single(world.Machine.Stores.List(StoreName.Intermediate), stored => shop.Certificate.IsSignedBy(stored.Certificate));
        Assert.InRange((shop.Certificate.NotAfter - world.Machine.Now).TotalDays, 1, 60);
    }

    [Fact]
    public void The_traps_of_the_other_guide_are_laid_under_its_trusted_root()
    {
        var root = world.Machine.Stores.List(StoreName.Root).Single(stored => stored.Certificate.CommonName == "Practice Post Root CA 3").Certificate;
        var old = world.Machine.Stores.List(StoreName.Intermediate).Select(stored => stored.Certificate).Where(other => other.Subject.Contains("Practice Post")).ToList();
        Assert.Equal(2, old.Count);
        Assert.Null(Assert.Single(old, other => other.IsSignedBy(root)).ExtendedKeyUsage);
        Assert.Equal(root.SpkiSha256, Assert.Single(old, other => other.Issuer.Contains("Practice Post Root CA 1")).SpkiSha256);
    }

    [Fact]
    public void Nothing_waits_and_the_mailbox_is_empty()
    {
        var shown = world.Open.Show();
        Assert.Equal((0, 0, 0, 0), (shown.PendingRequests, shown.Mails, shown.Orders.Count, shown.Stores[StoreName.Requests]));
        Assert.Empty(shown.Applications);
    }

    [Fact]
    public void Opening_again_finds_the_same_world()
    {
        var before = world.Machine.Stores.List(StoreName.Root);
        world.Reopen();
        Assert.Equal(before, world.Machine.Stores.List(StoreName.Root));
    }

    public void Dispose() => world.Dispose();
}
