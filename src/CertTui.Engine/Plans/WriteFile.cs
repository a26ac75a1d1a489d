using CertTui.Engine.Ports;

namespace CertTui.Engine.Plans;

/// <summary>Writes a new file that holds no secret (a request, a sheet, a file for domain validation).</summary>
public sealed record WriteFile(string Path, byte[] Content) : Change
{
    public override string Code => "write-file";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["path"] = Path,
        ["bytes"] = $"{Content.Length}",
    };

    public override bool IsDone(Machine machine) =>
        machine.Files.Exists(Path) && machine.Files.Read(Path).AsSpan().SequenceEqual(Content);

    public override void Do(Machine machine, ISecrets secrets)
    {
        if (!IsDone(machine))
            machine.Files.WriteNew(Path, Content, ownerOnly: false);
    }

    // Somebody else's content is not ours to delete.
    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Files.Delete(Path);
    }
}
