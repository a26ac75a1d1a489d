using System.Text;
using CertTui.Engine;
using CertTui.Engine.Plans;
using CertTui.Machines.Disk;
using CertTui.Machines.Unix.Files;

namespace CertTui.Machines.Unix.Changes;

/// <summary>Puts edits into the bytes of a file; every other byte stays.</summary>
internal static class ByteEdits
{
    /// <summary>The edits of one file as a step of a change; new lines end as those of the file do.</summary>
    /// <exception cref="Refusal"><c>file-hard-linked</c> (path); <c>not-utf8</c> (path, line): what stands there cannot be told</exception>
    public static FileStep Step(IGrouping<string, TextEdit> edits) => Step(edits.Key, [.. edits]);

    /// <summary>Likewise.</summary>
    public static FileStep Step(string path, IReadOnlyList<TextEdit> edits)
    {
        var before = DurableFile.Read(path);
        FileFacts.RequireOneName(path);
        var end = before.AsSpan().IndexOf((byte)'\n') is > 0 and var first && before[first - 1] == '\r' ? "\r\n" : "\n";
        var made = edits.Select(edit => edit with { After = edit.After.ReplaceLineEndings(end) }).ToList();
        foreach (var edit in made.Where(edit => !before.AsSpan(edit.Offset).StartsWith(Encoding.UTF8.GetBytes(edit.Before))))
            throw new Refusal("not-utf8", ("path", path), ("line", $"{before.AsSpan(0, edit.Offset).Count((byte)'\n') + 1}"));
        return new FileStep("edit", path, before, Apply(before, made), made);
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
