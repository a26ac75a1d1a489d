using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Gives the server program what it lacks before it can speak TLS where it is asked to: a module, a port.</summary>
public sealed record ProvideNeed(ServerNeed Need) : Change
{
    public override string Code => "provide-" + Need.Kind;

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string> { [Need.Kind] = Need.Value };

    public override bool IsDone(Machine machine) => machine.Sites.Provides(Need);

    public override void Do(Machine machine, ISecrets secrets) => machine.Sites.Provide(Need);

    public override void Undo(Machine machine) => machine.Sites.Withdraw(Need);
}
