using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Bindings;

/// <summary>Adds a binding to a site, or changes the one that is there.</summary>
/// <param name="After">As it shall be.</param>
/// <param name="Before">As it was; null where the site did not have it.</param>
public sealed record PutBinding(Binding After, Binding? Before) : Change
{
    public override string Code => Before is null ? "put-binding" : "change-binding";

    public override IReadOnlyDictionary<string, string> Details => BindingDetails.Of(After);

    public override bool IsDone(Machine machine) => BindingDetails.Has(machine, After);

    public override void Do(Machine machine, ISecrets secrets) => machine.Sites.Put(After);

    public override void Undo(Machine machine)
    {
        if (Before is not null)
            machine.Sites.Put(Before);
        else if (BindingDetails.Has(machine, After))
            machine.Sites.Remove(After);
    }
}

/// <summary>Takes a binding off a site.</summary>
public sealed record RemoveBinding(Binding Before) : Change
{
    public override string Code => "remove-binding";

    public override IReadOnlyDictionary<string, string> Details => BindingDetails.Of(Before);

    public override bool IsDone(Machine machine) => !BindingDetails.Has(machine, Before);

    public override void Do(Machine machine, ISecrets secrets) => machine.Sites.Remove(Before);

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Sites.Put(Before);
    }
}

internal static class BindingDetails
{
    public static bool Has(Machine machine, Binding binding) => machine.Sites.List().Any(site => site.Bindings.Contains(binding));

    public static Dictionary<string, string> Of(Binding binding) => new()
    {
        ["site"] = binding.Site,
        ["binding"] = Name(binding),
        ["sni"] = binding.Sni ? "on" : "off",
        ["fingerprint"] = binding.Fingerprint ?? "",
    };

    /// <summary>The site, and the endpoint as IIS writes it: <c>address:port:host</c>.</summary>
    public static (string Name, string Value)[] Where(Binding binding) => [("site", binding.Site), ("binding", Name(binding))];

    private static string Name(Binding binding) => $"{binding.Address}:{binding.Port}:{binding.Host}";
}
