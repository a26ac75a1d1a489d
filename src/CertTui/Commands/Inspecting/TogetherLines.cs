using CertTui.Engine.Inspection.Relations;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>What belongs together, for people. Of many the first are named, and the rest is a number.</summary>
internal sealed class TogetherLines(Output output, Texts texts)
{
    private const int Most = 20;

    public void Tell(Together together)
    {
        var isThere = together.Pairs.Count + together.Issued.Count + together.Duplicates.Count + together.Problems.Count > 0;
        if (!isThere)
            return;
        output.Line(texts.Say("inspect.together", ("files", $"{together.Files}")));
        Several(together.Pairs, pair => texts.Say(
            "inspect.pair", ("name", pair.Name), ("sources", Named([.. pair.Keys, .. pair.Requests, .. pair.Certificates]))));
        Several(together.Issued, issued => texts.Say("inspect.issued", ("issuer", issued.Issuer), ("source", issued.Source), ("sources", Named(issued.Certificates))));
        Several(together.Duplicates, same => texts.Say("inspect.duplicate", ("name", same.Name), ("sources", Named(same.Sources))));
        foreach (var problem in together.Problems)
            new ProblemLines(output, texts).Tell(problem, "  ");
    }

    private void Several<T>(IReadOnlyList<T> all, Func<T, string> line)
    {
        foreach (var one in all.Take(Most))
            output.Line("    " + AlignedRows.Bounded(line(one)));
        if (all.Count > Most)
            output.Line("    " + texts.Say("inspect.more", ("count", $"{all.Count - Most}")));
    }

    private string Named(IReadOnlyList<string> sources) =>
        string.Join(", ", sources.Take(Most)) + (sources.Count > Most ? $", {texts.Say("inspect.more", ("count", $"{sources.Count - Most}"))}" : "");
}
