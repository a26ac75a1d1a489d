using CertTui.Engine.Bindings;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Tests.Bindings;

public class Unbinding
{
    [Fact]
    public void A_binding_goes_and_comes_back()
    {
        var world = new TestChain();
        using var memory = new MemoryMachine();
        world.InstallOn(memory);
        var binding = new Binding("site", "https", "*", 443, Some.Host, true, world.Leaf.Certificate.Fingerprint);
        memory.Sites.Add("site", true, binding);
        var before = memory.Snapshot();

        var receipt = Unbind.Apply(memory.Machine, Unbind.Draft(memory.Machine, binding), MemorySecrets.None);

        Assert.Empty(memory.Sites.List()[0].Bindings);
        Assert.True(Unbind.Draft(memory.Machine, binding).IsEmpty);
        Unbind.Undo(memory.Machine, receipt);
        Assert.Equal(before, memory.Snapshot());
    }
}
