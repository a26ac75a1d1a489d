using System.Net;
using CertTui.Engine.Certificates;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Networks;

/// <summary>Hands a certificate with its chain to whoever keeps the server or device at an address, and has it installed there.</summary>
/// <param name="Address">Where it is served from then on.</param>
/// <param name="Keeper">Who installs it.</param>
/// <param name="After">What they shall serve, the server's own certificate first.</param>
/// <param name="Before">What they served.</param>
public sealed record HandOver(string Address, string Keeper, IReadOnlyList<Certificate> After, IReadOnlyList<Certificate> Before) : Change
{
    public override string Code => "hand-over";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["address"] = Address,
        ["keeper"] = Keeper,
        ["subject"] = After[0].CommonName,
        ["fingerprint"] = After[0].Fingerprint,
    };

    public override bool IsDone(Machine machine) => Serves(machine, After);

    public override void Do(Machine machine, ISecrets secrets) => Neighbours(machine).Install(IPAddress.Parse(Address), After);

    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            Neighbours(machine).Install(IPAddress.Parse(Address), Before);
    }

    private bool Serves(Machine machine, IReadOnlyList<Certificate> chain) =>
        machine.Neighbours?.InstalledAt(IPAddress.Parse(Address)).SequenceEqual(chain) == true;

    private INeighbours Neighbours(Machine machine) => machine.Neighbours ?? throw new Refusal("address-not-kept", ("address", Address));
}
