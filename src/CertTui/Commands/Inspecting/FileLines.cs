using CertTui.Engine.Inspection;
using CertTui.Guides.Words;
using CertTui.Guides.Workbench.Rows;

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
        rows.Add(InspectedRows.OfProtection(file));
        foreach (var item in file.Items)
        {
            rows.Gap();
            rows.Add(InspectedRows.Of(item, texts));
        }
        return rows;
    }
}
