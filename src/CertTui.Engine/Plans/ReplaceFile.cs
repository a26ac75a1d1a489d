using CertTui.Engine.Ports;

namespace CertTui.Engine.Plans;

/// <summary>Changes a text that holds no secret (a server's configuration). The old text is kept with the change.</summary>
public sealed record ReplaceFile(string Path, byte[] After, byte[] Before) : Change
{
    public override string Code => "replace-file";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string> { ["path"] = Path };

    public override bool IsDone(Machine machine) => Holds(machine, After);

    public override void Do(Machine machine, ISecrets secrets)
    {
        if (!Holds(machine, Before) && !IsDone(machine))
            throw new Refusal("file-changed", ("path", Path));
        machine.Files.Replace(Path, After);
    }

    // What somebody else wrote since is not ours to put back.
    public override void Undo(Machine machine)
    {
        if (IsDone(machine))
            machine.Files.Replace(Path, Before);
    }

    private bool Holds(Machine machine, byte[] content) =>
        machine.Files.Exists(Path) && machine.Files.Read(Path).AsSpan().SequenceEqual(content);
}
