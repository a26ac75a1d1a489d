using CertTui.Engine.Plans;
using CertTui.Engine.Ports;

namespace CertTui.Engine.DomainValidation;

/// <summary>Adds a TXT record to a zone that the machine can change by itself.</summary>
public sealed record PutTxtRecord(string Name, string Value, int SecondsToLive) : Change
{
    /// <summary>One hour: what the CA's page asks for.</summary>
    public const int UsualSecondsToLive = 3600;

    public override string Code => "put-txt";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["name"] = Name,
        ["value"] = Value,
        ["seconds"] = $"{SecondsToLive}",
    };

    // A zone says what it holds only by answering; to put the same record twice is to put it once.
    public override bool IsDone(Machine machine) => false;

    public override void Do(Machine machine, ISecrets secrets) => ZoneOf(machine).PutTxt(Name, Value, SecondsToLive);

    public override void Undo(Machine machine) => ZoneOf(machine).RemoveTxt(Name, Value);

    private static IZone ZoneOf(Machine machine) => machine.Zone ?? throw new Refusal("zone-not-here", ("host", machine.HostName));

}
