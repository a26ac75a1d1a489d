using CertTui.Engine.Certificates;
using CertTui.Engine.Chains;
using CertTui.Engine.Pem;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Chains;

/// <summary>The real certificates of TWCA and a real leaf, at the fixed time of all tests.</summary>
public sealed class ChainsOfTwca : IDisposable
{
    private const string GlobalRoot = "59769007";
    private const string CyberRoot = "3f63bb28";
    private const string OldRoot = "bfd88fe1";
    private const string Cross = "c619f4e6";
    private const string CrossOfGlobalRoot = "8ad47f6d";

    private readonly MemoryMachine _memory = new();

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void A_three_tier_leaf_finds_its_intermediate_among_four_of_the_same_name()
    {
        Install(StoreName.Root, GlobalRoot);
        Install(StoreName.Intermediate, "1a2c75fd", "c6e96a17", "0ed5671a", "9b16f2f6");

        var path = StoreChain.For(_memory.Machine, Leaf()).Best!;

        Assert.Equal(3, path.Tiers);
        Assert.StartsWith("1A2C75FD", path.Certificates[1].Fingerprint);
    }

    [Fact]
    public void An_old_cross_certificate_of_the_Global_Root_is_not_called_for()
    {
        Install(StoreName.Root, GlobalRoot, OldRoot);
        Install(StoreName.Intermediate, "1a2c75fd", CrossOfGlobalRoot);

        Assert.Equal(2, Served.Order(_memory.Machine, Leaf()).Count);
    }

    [Theory]
    [InlineData("01af2324")]
    [InlineData("815c549c")]
    [InlineData("f76e3339")]
    [InlineData("cac9fd0c")]
    public void Every_CYBER_authority_has_a_short_path_to_its_own_root_and_a_long_one_to_the_Global_Root(string authority)
    {
        var paths = ChainBuilder.Paths(Read(authority), [Read(Cross)], [Read(GlobalRoot), Read(CyberRoot)]);

        Assert.Equal([2, 3], paths.Select(path => path.Tiers).Order());
        Assert.All(paths, path => Assert.Empty(ChainVerdict.At(path, Some.Now, new TrustSettings { Purpose = Purpose.Any })));
    }

    [Theory]
    [InlineData("815c549c")]
    [InlineData("cac9fd0c")]
    public void The_long_path_is_served_and_the_CYBER_root_is_the_shortcut(string authority)
    {
        Install(StoreName.Root, GlobalRoot, CyberRoot);
        Install(StoreName.Intermediate, Cross);

        // There is no public leaf to test with; these authorities may also sign handshakes.
        var chain = StoreChain.For(_memory.Machine, Read(authority));

        Assert.Equal([Read(authority), Read(Cross)], Served.Order(chain));
        Assert.Equal([Read(CyberRoot)], chain.Shortcuts);
    }

    [Fact]
    public void The_expired_and_the_revoked_intermediate_are_superseded()
    {
        Install(StoreName.Root, GlobalRoot);
        Install(StoreName.Intermediate, "1a2c75fd", "0ed5671a", "9b16f2f6");
        Install(StoreName.Disallowed, "0ed5671a");

        Assert.Equal([Read("0ed5671a"), Read("9b16f2f6")], RemoveSuperseded.Find(_memory.Machine));
    }

    private void Install(StoreName store, params string[] fingerprints) => _memory.Stores.With(store, [.. fingerprints.Select(Read)]);

    private static Certificate Leaf() => ReadFile(Directory.GetFiles(Folder("leaf"), "*.pem").Single());

    private static Certificate Read(string fingerprint) => ReadFile(Directory.GetFiles(Folder("pem"), $"*_{fingerprint}.pem").Single());

    private static Certificate ReadFile(string path) => Certificate.Open(ArmourReader.Read(File.ReadAllText(path))[0].Content);

    private static string Folder(string name)
    {
        if (Repository.SharedData is null)
            Assert.Skip("The shared test data are not beside the repository.");
        return Path.Combine(Repository.SharedData, "ca", name);
    }
}
