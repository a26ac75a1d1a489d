namespace CertTui.Machines.Tests.Practice.Tls;

/// <summary>Server programs that send a file as it stands, seen by OpenSSL.</summary>
public sealed class ChainsAsTheyStand : IDisposable
{
    private readonly TestWorld world = new();

    [Theory]
    [InlineData("ch-leaf-only", new[] { "ch-leaf-only.example.com.tw" })]
    [InlineData("ch-duplicate", new[] { "ch-duplicate.example.com.tw", "ch-duplicate.example.com.tw", "Practice Global Root CA" })]
    [InlineData("ch-other-ca", new[] { "ch-other-ca.example.com.tw", "Practice Post e-Cert SSL CA 3 - 17" })]
    [InlineData("ch-same-name", new[] { "ch-same-name.example.com.tw", "Practice Secure SSL Certification Authority" })]
    public void Doubles_and_strangers_go_out_as_they_are(string scenario, string[] sent) =>
        Assert.Equal(sent, SClient.Sent(PortOf(scenario), $"{scenario}.example.com.tw"));

    [Fact]
    public void A_whole_chain_convinces_a_client_that_has_the_older_root_only()
    {
        var check = SClient.Connect(
            PortOf("ch-no-ski"), "ch-no-ski.example.com.tw",
            "-verify_return_error", "-no-CApath", "-CAfile", world.PathOf("ca", "certificates", "global-root.pem"));
        Assert.Contains("Verify return code: 0 (ok)", check.Output);
        Assert.Contains("TLSv1.2", check.Output);
    }

    [Fact]
    public void A_strict_client_stumbles_over_the_root_without_a_key_identifier()
    {
        var check = SClient.Connect(
            PortOf("ch-no-ski"), "ch-no-ski.example.com.tw",
            "-x509_strict", "-no-CApath", "-CAfile", world.PathOf("ca", "certificates", "global-root.pem"));
        Assert.Contains("Missing Subject Key Identifier", check.Output);
    }

    [Fact]
    public void What_was_read_at_the_start_is_sent_until_the_next_start()
    {
        var port = PortOf("old-1");
        var servers = world.Machine.WebServers!;
        var before = SClient.Connect(port, "old-1.example.com.tw").Output;

        servers.Restart(servers.List().Single().Name);

        Assert.NotEqual(Certificate(before), Certificate(SClient.Connect(port, "old-1.example.com.tw").Output));
    }

    [Fact]
    public void Other_sites_of_the_port_are_served_from_the_stores_as_before()
    {
        PortOf("ch-leaf-only");
        var shop = world.Machine.Sites.List().Single(site => site.Name == "shop").Bindings.Single(binding => binding.Protocol == "https");
        Assert.Equal("shop.example.com.tw", SClient.Sent(world.Machine.Sites.Reach(shop).Port, "shop.example.com.tw")[0]);
    }

    private int PortOf(string scenario)
    {
        world.Machine.Training!.Seed(scenario);
        var bindings = world.Machine.Sites.List().Single(site => site.Name == "faq-" + scenario).Bindings;
        return world.Machine.Sites.Reach(bindings.Single(binding => binding.Protocol == "https")).Port;
    }

    private static string Certificate(string output) => output[output.IndexOf("-----BEGIN", StringComparison.Ordinal)..output.IndexOf("-----END", StringComparison.Ordinal)];

    public void Dispose() => world.Dispose();
}
