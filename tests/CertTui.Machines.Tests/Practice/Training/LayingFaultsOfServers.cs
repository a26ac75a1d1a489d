namespace CertTui.Machines.Tests.Practice.Training;

public sealed class LayingFaultsOfServers
{
    public static TheoryData<string> Scenarios =>
        ["apache-nocnf", "apache-mismatch", "apache-order", "tc-alias", "tc-chain1", "tc-cyber", "tc-store2", "tc-renamed", "fmt-der", "p12-aes", "move-iis-tomcat"];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Laid_twice_is_laid_once_and_nothing_else_is_touched(string scenario)
    {
        using var world = new TestWorld();
        var stores = Stores(world);

        var first = world.Machine.Training!.Seed(scenario).Inputs;
        var files = Names(world);
        File.WriteAllText(Path.Combine(world.PathOf("orders"), "faq-" + scenario, "left.txt"), "by a trainee");
        var second = world.Machine.Training.Seed(scenario).Inputs;

        Assert.Equal(first, second);
        Assert.Equal(files, Names(world));
        Assert.All(files, file => Assert.StartsWith("faq-" + scenario, file));
        Assert.Equal(stores, Stores(world));
    }

    [Fact]
    public void Keys_and_keystores_are_their_owners_alone()
    {
        using var world = new TestWorld();

        Assert.Equal("600", Tool.Mode(world.Seed("tc-chain1", "keystoreFile")));
        Assert.Equal("600", Tool.Mode(world.Seed("p12-aes", "pfxFile")));
    }

    private static List<string> Names(TestWorld world) =>
        [.. Directory.EnumerateFiles(world.PathOf("orders"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(world.PathOf("orders"), path)).Order(StringComparer.Ordinal)];

    private static List<string> Stores(TestWorld world) =>
        [.. Enum.GetValues<Engine.Ports.StoreName>().SelectMany(world.Machine.Stores.List).Select(stored => stored.Certificate.Fingerprint)];
}
