using CertTui.Engine;
using CertTui.Engine.Inspection;
using CertTui.Engine.Inspection.Relations;
using CertTui.Guides.Words;

namespace CertTui.Commands.Inspecting;

/// <summary>Tells the results as they come, and remembers whether there was anything wrong.</summary>
internal sealed class InspectReport(Output output, Texts texts)
{
    private readonly InspectJson _json = new(output, texts);
    private readonly FileLines _lines = new(output, texts);

    /// <summary>An error or a warning was told.</summary>
    public bool HasFault { get; private set; }

    public void Tell(InspectedFile file)
    {
        Note(file.Problems);
        if (output.IsJson)
            _json.Tell(file);
        else
            _lines.Tell(file);
    }

    public void Tell(Together together)
    {
        Note(together.Problems);
        if (output.IsJson)
            _json.Tell(together);
        else
            new TogetherLines(output, texts).Tell(together);
    }

    private void Note(IReadOnlyList<Problem> problems) => HasFault |= problems.Any(problem => problem.Severity != Severity.Info);
}
