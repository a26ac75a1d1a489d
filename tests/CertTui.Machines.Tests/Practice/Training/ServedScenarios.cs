using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Training;

/// <summary>What every scenario about served certificates, pages and files has in common.</summary>
public sealed class ServedScenarios
{
    public static TheoryData<string> Names =>
    [
        "ch-leaf-only", "ch-no-cross", "ch-same-name", "ch-dead-ca", "ch-other-ca", "ch-duplicate", "ch-no-ski", "mixed", "sclient",
        "old-1", "old-2", "old-3", "old-4", "old-5", "old-not-bound", "old-shadowed", "old-ipv6", "roles",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Seeded_twice_is_as_seeded_once_and_leaves_the_rest_of_the_world_alone(string scenario)
    {
        using var world = new TestWorld();
        var before = Rest(world.Machine);
        world.Machine.Training!.Seed(scenario);
        var once = Counts(world.Machine);

        world.Machine.Training.Seed(scenario);

        Assert.Equal(once, Counts(world.Machine));
        Assert.Equal(before, Rest(world.Machine));
    }

    [Fact]
    public void They_all_fit_into_one_world()
    {
        using var world = new TestWorld();
        foreach (var scenario in Names)
            world.Machine.Training!.Seed(scenario);
        var hosts = world.Machine.Sites.List().SelectMany(site => site.Bindings).Select(binding => (binding.Protocol, binding.Address, binding.Port, binding.Host)).ToList();
        Assert.Equal(hosts.Count, hosts.Distinct().Count());
    }

    private static string Counts(Machine machine) => string.Join(' ',
        machine.Stores.List(StoreName.Personal).Count, machine.Keys.List().Count, machine.Sites.List().Count,
        machine.Sites.List().Sum(site => site.Bindings.Count), machine.WebServers!.List().Count, machine.Network!.OwnAddresses.Count);

    private static string Rest(Machine machine) => string.Join('\n',
    [
        .. machine.Sites.List().Where(site => !site.Name.StartsWith("faq-", StringComparison.Ordinal)).SelectMany(site => site.Bindings).Select(binding => $"{binding}"),
        .. Enum.GetValues<StoreName>().SelectMany(store => machine.Stores.List(store)
            .Where(stored => stored.KeyId?.StartsWith("faq-", StringComparison.Ordinal) != true).Select(stored => $"{store} {stored.Certificate}")),
    ]);
}
