using System.Net;
using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Networks;

/// <summary>Takes an address of a name out of the DNS: the record of a server that is retired.</summary>
public sealed record WithdrawAddress(string Name, string Address) : Change
{
    public override string Code => "withdraw-address";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string> { ["name"] = Name, ["address"] = Address };

    public override bool IsDone(Machine machine) => machine.Network?.AddressesOf(Name).Contains(IPAddress.Parse(Address)) == false;

    public override void Do(Machine machine, ISecrets secrets) => Publish(machine, present: false);

    public override void Undo(Machine machine) => Publish(machine, present: true);

    private void Publish(Machine machine, bool present) =>
        (machine.Neighbours ?? throw new Refusal("address-not-kept", ("address", Address))).Publish(Name, IPAddress.Parse(Address), present);
}
