using CertTui.Engine.Diagnosis;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Machines.Tests.Practice.Training;

/// <summary>What a person does with a fault, without the walk around it.</summary>
internal static class Mending
{
    /// <summary>Looks, mends, and looks once more: nothing may be left but remarks.</summary>
    public static void Mend(this Machine machine, Func<Examination> look, ISecrets secrets)
    {
        var found = look();
        Assert.NotNull(found.Cause);
        Carrying.Apply(machine, found.Repair!, secrets);
        Assert.Null(look().Cause);
    }

    public static string Seed(this TestWorld world, string scenario, string input) => world.Machine.Training!.Seed(scenario).Inputs[input];
}
