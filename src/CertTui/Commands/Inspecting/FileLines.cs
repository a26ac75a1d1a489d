using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Encryption;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>One file for people: its name, what it is, a block of rows for each thing in it, then what is wrong.</summary>
internal sealed class FileLines(Output output, Texts texts)
{
    public void Tell(InspectedFile file)
    {
        output.Line(AlignedRows.Bounded(Texts.Joined(texts.Say("inspect.file", ("file", file.Name)), texts["what." + file.Kind.Name()])));
        foreach (var line in RowsOf(file).Lines("    "))
            output.Line(line);
        foreach (var problem in file.Problems)
            new ProblemLines(output, texts).Tell(problem, "  ");
        output.Line();
    }

    private AlignedRows RowsOf(InspectedFile file)
    {
        var rows = new AlignedRows(texts);
        rows.Add("row.keyBag", Shown(file.Pfx?.Key));
        rows.Add("row.certificateBag", Shown(file.Pfx?.Certificates));
        rows.Add("row.mac", Shown(file.Pfx?.Mac));
        foreach (var item in file.Items)
        {
            rows.Gap();
            new ItemRows(rows, texts).Add(item);
        }
        return rows;
    }

    private static string? Shown(Protection? protection) => protection is null ? null : $"{protection.Algorithm} ({protection.Iterations})";
}
