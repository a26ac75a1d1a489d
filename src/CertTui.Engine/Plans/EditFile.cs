using System.Text;
using CertTui.Engine.Ports;

namespace CertTui.Engine.Plans;

/// <summary>
/// Changes some places of a text and leaves every other byte as it is. It keeps those places and nothing else: a configuration
/// may hold passwords, which must not get into a journal.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Edits">In ascending order, none overlapping.</param>
public sealed record EditFile(string Path, IReadOnlyList<TextEdit> Edits) : Change
{
    public override string Code => "edit-file";

    public override IReadOnlyDictionary<string, string> Details => new Dictionary<string, string>
    {
        ["path"] = Path,
        ["after"] = string.Join(" | ", Edits.Select(edit => edit.After.ReplaceLineEndings(" "))),
    };

    public override bool IsDone(Machine machine) => machine.Files.Exists(Path) && Splice(machine.Files.Read(Path), Back) is not null;

    public override void Do(Machine machine, ISecrets secrets)
    {
        var now = machine.Files.Read(Path);
        if (Splice(now, Back) is null)
            machine.Files.Replace(Path, Splice(now, Edits) ?? throw new Refusal("file-changed", ("path", Path)));
    }

    // What somebody else wrote there since is not ours to put back.
    public override void Undo(Machine machine)
    {
        if (machine.Files.Exists(Path) && Splice(machine.Files.Read(Path), Back) is { } before)
            machine.Files.Replace(Path, before);
    }

    private List<TextEdit> Back
    {
        get
        {
            var back = new List<TextEdit>();
            var shift = 0;
            foreach (var edit in Edits)
            {
                back.Add(new TextEdit(edit.Offset + shift, edit.After, edit.Before));
                shift += Encoding.UTF8.GetByteCount(edit.After) - Encoding.UTF8.GetByteCount(edit.Before);
            }
            return back;
        }
    }

    /// <summary>Null where the file does not hold what shall be replaced.</summary>
    private static byte[]? Splice(ReadOnlySpan<byte> file, IReadOnlyList<TextEdit> edits)
    {
        var result = new List<byte>(file.Length + 256);
        var at = 0;
        foreach (var edit in edits)
        {
            var before = Encoding.UTF8.GetBytes(edit.Before);
            if (edit.Offset < at || edit.Offset > file.Length || !file[edit.Offset..].StartsWith(before))
                return null;
            result.AddRange(file[at..edit.Offset]);
            result.AddRange(Encoding.UTF8.GetBytes(edit.After));
            at = edit.Offset + before.Length;
        }
        result.AddRange(file[at..]);
        return [.. result];
    }
}

/// <summary>One place of a text.</summary>
/// <param name="Offset">Bytes from the beginning of the file.</param>
/// <param name="Before">What stands there: never empty, so that it can be recognised.</param>
/// <param name="After">What shall stand there.</param>
public sealed record TextEdit(int Offset, string Before, string After);
