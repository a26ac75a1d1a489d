using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Takes a binding off a site; its neighbours go on serving what they served.</summary>
public static class Unbind
{
    public const string Job = "unbind";

    public static Plan Draft(Machine machine, Binding binding) =>
        BindingDetails.Has(machine, binding) ? new Plan(Job, new RemoveBinding(binding)) : new Plan(Job);

    public static Receipt Apply(Machine machine, Plan plan, ISecrets secrets, IProgress<Change>? progress = null) =>
        Bind.Apply(machine, plan, secrets, progress);

    public static void Undo(Machine machine, Receipt receipt) => Carrying.Undo(machine, receipt);
}
