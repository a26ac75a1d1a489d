using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Tls;

public sealed class WhatTheServerSends : IDisposable
{
    private const string Ssl = "Practice SSL Certification Authority";
    private readonly TestWorld world = new();

    [Fact]
    public void With_the_cyber_root_trusted_the_shortest_chain_goes_out()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        Assert.Equal([Requesting.Host, Ssl], SClient.Sent(PortOf(binding), Requesting.Host));
    }

    [Fact]
    public void With_the_cyber_root_disabled_the_cross_certificate_goes_out_at_once_and_never_the_root()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        SClient.Sent(PortOf(binding), Requesting.Host);
        world.DisableCyberRoot();
        Assert.Equal([Requesting.Host, Ssl, "Practice CYBER Root CA"], SClient.Sent(PortOf(binding), Requesting.Host));
    }

    [Fact]
    public void A_client_that_knows_only_the_global_root_is_satisfied_once_the_cyber_root_is_disabled()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        string[] check = ["-verify_return_error", "-verify_hostname", Requesting.Host, "-no-CApath", "-CAfile", world.PathOf("ca", "certificates", "global-root.pem")];
        Assert.NotEqual(0, SClient.Connect(PortOf(binding), Requesting.Host, check).Exit);
        world.DisableCyberRoot();
        Assert.Contains("Verify return code: 0 (ok)", SClient.Connect(PortOf(binding), Requesting.Host, check).Output);
    }

    [Fact]
    public void A_three_tier_chain_is_the_certificate_and_the_intermediate_of_the_right_key()
    {
        var (binding, _) = world.InstallAndBind(tiers: 3);
        Assert.Equal([Requesting.Host, "Practice Secure SSL Certification Authority"], SClient.Sent(PortOf(binding), Requesting.Host));
        var check = SClient.Connect(PortOf(binding), Requesting.Host, "-no-CApath", "-CAfile", world.PathOf("ca", "certificates", "global-root.pem"));
        Assert.Contains("Verify return code: 0 (ok)", check.Output);
    }

    [Fact]
    public void Without_any_trusted_root_the_longest_path_goes_out()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        foreach (var root in world.Machine.Stores.List(StoreName.Root))
            world.Machine.Stores.Remove(StoreName.Root, root.Certificate.Fingerprint);
        Assert.Equal([Requesting.Host, Ssl, "Practice CYBER Root CA"], SClient.Sent(PortOf(binding), Requesting.Host));
    }

    [Fact]
    public void A_disallowed_intermediate_does_not_go_out()
    {
        var (binding, _) = world.InstallAndBind(tiers: 4);
        var ssl = world.Machine.Stores.List(StoreName.Intermediate).Single(stored => stored.Certificate.CommonName == Ssl);
        world.Machine.Stores.Put(StoreName.Disallowed, ssl);
        Assert.Equal([Requesting.Host], SClient.Sent(PortOf(binding), Requesting.Host));
    }

    private int PortOf(Binding binding) => world.Machine.Sites.Reach(binding).Port;

    public void Dispose() => world.Dispose();
}
