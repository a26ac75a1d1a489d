using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Training;

/// <summary>The scenarios of 4.1 Q1.</summary>
public sealed class LostKeys : IDisposable
{
    public static readonly TheoryData<string> Scenarios =
        ["iis-wrong-server", "iis-second-request", "iis-broken-link", "iis-orphan", "iis-wrong-store", "iis-key-in-file", "iis-lost"];

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Each_is_a_certificate_without_its_key_and_the_trainee_knows_its_file(string scenario)
    {
        var seeded = world.Machine.Training!.Seed(scenario);

        Assert.Equal("certificate-vanished", seeded.Symptom);
        Assert.True(File.Exists(seeded.Inputs["certificateFile"]));
        var stored = Installed(scenario).Single();
        Assert.True(stored.KeyId is null || world.Machine.Keys.Open(stored.KeyId) is null);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Made_twice_it_is_there_once(string scenario)
    {
        world.Machine.Training!.Seed(scenario);
        var before = Count(scenario);

        world.Machine.Training.Seed(scenario);

        Assert.Equal(before, Count(scenario));
    }

    [Fact]
    public void What_a_repair_left_is_gone_when_it_is_made_again()
    {
        world.Machine.Training!.Seed("iis-orphan");
        var stored = Installed("iis-orphan").Single();
        world.Machine.Keys.Create("restored-1", KeyChoice.P256, exportable: true);
        world.Machine.Stores.Put(StoreName.Personal, stored with { KeyId = "restored-1" });

        world.Machine.Training.Seed("iis-orphan");

        Assert.DoesNotContain("restored-1", world.Machine.Keys.List());
        Assert.Null(Installed("iis-orphan").Single().KeyId);
    }

    [Fact]
    public void All_of_them_lie_side_by_side()
    {
        foreach (var scenario in Scenarios.Select(row => row.Data))
            world.Machine.Training!.Seed(scenario);

        Assert.All(Scenarios, row => Assert.Single(Installed(row.Data)));
    }

    private (int Pending, int Keys, int Own, int Journal, int Certificates, int Files) Count(string scenario) => (
        world.Machine.Pending.List().Count,
        world.Machine.Keys.List().Count,
        world.Machine.UserKeys!.List().Count,
        world.Machine.Journal!.List().Count,
        Installed(scenario).Count,
        Directory.GetFiles(world.PathOf("orders"), "*", SearchOption.AllDirectories).Length);

    private IReadOnlyList<StoredCertificate> Installed(string scenario) =>
        [.. world.Machine.Stores.List(StoreName.Personal).Where(stored => stored.Certificate.CommonName == scenario + ".faq.example.com.tw")];
}
