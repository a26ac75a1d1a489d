using System.Text;
using CertTui.Engine.Plans;
using CertTui.Machines.Disk;

namespace CertTui.Machines.Unix.Changes;

/// <summary>Puts edits into the bytes of a file; every other byte stays.</summary>
internal static class ByteEdits
{
    /// <summary>The edits of one file as a step of a change.</summary>
    public static FileStep Step(IGrouping<string, TextEdit> edits)
    {
        var before = DurableFile.Read(edits.Key);
        return new FileStep("edit", edits.Key, before, Apply(before, [.. edits]), [.. edits]);
    }

    public static byte[] Apply(ReadOnlySpan<byte> file, IReadOnlyList<TextEdit> edits)
    {
        var result = new List<byte>(file.Length + 256);
        var at = 0;
        foreach (var edit in edits)
        {
            result.AddRange(file[at..edit.Offset]);
            result.AddRange(Encoding.UTF8.GetBytes(edit.After));
            at = edit.Offset + Encoding.UTF8.GetByteCount(edit.Before);
        }
        result.AddRange(file[at..]);
        return [.. result];
    }
}
