using CertTui.MachineContract;
using CertTui.Machines.Tests.Practice;

namespace CertTui.Machines.Tests.Contracts;

/// <summary>The same checks run against Windows under Wine (tests/drills/windows-under-wine).</summary>
public sealed class ThePracticeMachineKeepsTheContract : IDisposable
{
    private readonly TestWorld world = new();

    public static TheoryData<string> Checks => [.. Contract.ForEvery.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public void Every_machine(string name)
    {
        using var ground = new Ground(world.Machine);
        Contract.ForEvery.Single(check => check.Name == name).Run(ground);
    }

    [Fact]
    public void A_key_in_use_is_not_deleted_on_a_real_machine()
    {
        var check = Contract.ForReal[0];
        using var practice = new Ground(world.Machine);
        Assert.Throws<Broken>(() => check.Run(practice));
        using var real = new Ground(world.Machine with { Keys = new KeysInUse(world.Machine.Keys, world.Machine.Stores, world.Machine.Pending) });
        Contract.ForReal[1].Run(real);
        check.Run(real);
    }

    public void Dispose() => world.Dispose();
}
