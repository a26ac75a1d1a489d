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
        if (file.Pfx is { } pfx)
            Print(OfPfx(pfx));
        foreach (var item in file.Items)
            Print(new ItemRows(texts).Of(item));
        foreach (var problem in file.Problems)
            new ProblemLines(output, texts).Tell(problem, "  ");
        output.Line();
    }

    private void Print(AlignedRows rows)
    {
        foreach (var line in rows.Lines("    "))
            output.Line(line);
    }

    private AlignedRows OfPfx(Pkcs12Protection pfx)
    {
        var rows = new AlignedRows(texts);
        rows.Add("row.keyBag", Shown(pfx.Key));
        rows.Add("row.certificateBag", Shown(pfx.Certificates));
        rows.Add("row.mac", Shown(pfx.Mac));
        return rows;
    }

    private static string? Shown(Protection? protection) => protection is null ? null : $"{protection.Algorithm} ({protection.Iterations})";
}
