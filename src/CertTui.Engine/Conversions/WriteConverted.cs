using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Conversions;

/// <summary>A conversion as a change of a plan: it names files and secrets, and holds neither.</summary>
/// <param name="Sources">The files that are read.</param>
/// <param name="Order">What is written.</param>
/// <param name="OpeningSecret">The secret that opens them; null for none.</param>
/// <param name="SealingSecret">The secret of the new file; null for none.</param>
public sealed record WriteConverted(IReadOnlyList<string> Sources, ConversionOrder Order, string? OpeningSecret, string? SealingSecret) : Change
{
    public override string Code => "write-converted";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["path"] = Order.Path,
        ["format"] = Order.To.Name(),
        ["sources"] = string.Join(", ", Sources),
    };

    // The draft refused a file that was there before: one that is there now is this change's.
    public override bool IsDone(Machine machine) => machine.Files.Exists(Order.Path);

    public override void Do(Machine machine, ISecrets secrets)
    {
        var sealing = Secret(secrets, SealingSecret);
        try
        {
            using var material = Read(machine, secrets);
            var conversion = new Conversion(machine.Files, machine.KeyTool);
            conversion.Apply(material, conversion.Draft(material, Order), sealing);
        }
        finally
        {
            Array.Clear(sealing ?? []);
        }
    }

    public override void Undo(Machine machine) => machine.Files.Delete(Order.Path);

    /// <exception cref="Refusal">As <see cref="Material.Read"/>.</exception>
    public Material Read(Machine machine, ISecrets secrets)
    {
        var opening = Secret(secrets, OpeningSecret);
        try
        {
            return Material.Read(Sources.Select(path => (path, machine.Files.Read(path))), machine.Now, opening);
        }
        finally
        {
            Array.Clear(opening ?? []);
        }
    }

    private static char[]? Secret(ISecrets secrets, string? id) => id is null ? null : secrets.Get(id).ToArray();
}
